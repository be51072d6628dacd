// Slips that those who lead look at or print, over the API.

import { describe, expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { startDesk } from '../support/front-desk.ts';
import { blackAndWhite } from '../support/logos.ts';
import { NotedPrinter } from '../support/noted-printer.ts';
import { first } from '../support/set-up.ts';

describe('the preview of a slip', () => {
  test('is as wide as the paper, in the language asked for', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('supervisor');
    const svg = async (query: string) =>
      ((await desk.rest('GET', `/sites/raadhus/slip-preview${query}`, { token })).body as { svg: string })
        .svg;
    expect(await svg('')).toMatch(/width="80mm".*Dit nummer/s);
    expect(await svg('?paper=58&language=de')).toMatch(/width="58mm".*Ihre Nummer/s);
    expect(await svg('?booked=true')).toContain('"aftalt tid"');
  });

  test('shows what the site adds, in the language asked for', async () => {
    const office = structuredClone(exampleOffice);
    for (const site of office.sites) {
      site.slip = {
        foot: {
          da: ['Vi ses!'],
          de: ['Bis bald!'],
          en: ['See you!'],
          uk: ['До зустрічі!'],
          ar: ['إلى اللقاء!'],
          tr: ['Görüşmek üzere!'],
        },
        logo: blackAndWhite(16, 16, () => true),
      };
    }
    const desk = await startDesk({ office });
    const { body } = await desk.rest('POST', '/session', {
      body: first,
    });
    const { token } = body as { token: string };
    const preview = await desk.rest('GET', '/sites/raadhus/slip-preview?language=de', { token });
    const { svg } = preview.body as { svg: string };
    expect(svg).toContain('Bis bald!');
    expect(svg).toContain('d="M0 0h16v16h-16z"');
  });

  test('is for those who lead, and only of a site that there is', async () => {
    const desk = await startDesk();
    const clerk = await desk.signIn('clerk');
    const supervisor = await desk.signIn('supervisor');
    expect((await desk.rest('GET', '/sites/raadhus/slip-preview', { token: clerk })).status).toBe(403);
    expect((await desk.rest('GET', '/sites/nowhere/slip-preview', { token: supervisor })).status).toBe(404);
  });
});

describe('the day’s numbers', () => {
  test('count what was served, by area, and nobody is named', async () => {
    const printer = new NotedPrinter();
    const desk = await startDesk({ printerFor: () => printer });
    const token = await desk.signIn('supervisor');
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: token });
    await desk.command(clerk, { command: 'take', services: ['pas'], language: 'da', slip: false });
    await desk.command(clerk, { command: 'open', counter: '1' });
    await desk.command(clerk, { command: 'call-next', counter: '1' });
    await desk.command(clerk, { command: 'start', counter: '1' });
    await desk.command(clerk, { command: 'finish', counter: '1' });

    const { status, body } = await desk.rest('POST', '/sites/raadhus/summary-slip', { token });

    expect([status, body]).toEqual([200, { outcome: 'confirmed' }]);
    expect(printer.slips).toMatchObject([
      { kind: 'summary', visits: 1, servings: 1, endings: { served: 1, open: 0 } },
    ]);
    const [slip] = printer.slips;
    const areas = slip?.kind === 'summary' ? slip.areas : [];
    expect(areas.filter(({ servings }) => servings > 0)).toEqual([
      { name: 'Kørekort, pas, NemID og MitID', servings: 1 },
    ]);
    expect(areas.length).toBeGreaterThan(1);
  });

  test('that did not print are a refusal with its cause', async () => {
    const printer = new NotedPrinter();
    printer.outcome = { outcome: 'failed', cause: 'paper-out' };
    const desk = await startDesk({ printerFor: () => printer });
    const token = await desk.signIn('supervisor');
    expect(await desk.rest('POST', '/sites/raadhus/summary-slip', { token })).toMatchObject({
      status: 503,
      body: { name: 'print/failed' },
    });
  });
});
