// The data sheet (F3), through REST on a real server.

import { expect, test } from 'vitest';
import type { DataSheet } from '../../core/figures/sheet.ts';
import { TestClock } from '../support/clock.ts';
import { february } from '../support/february.ts';
import { startDesk } from '../support/front-desk.ts';

test('F3 the sheet holds what was served, called and voted, and no figure of a person or a counter', async () => {
  const clock = new TestClock('2026-11-23', '10:00');
  const desk = await startDesk({ clock: clock.read });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await desk.command(clerk, { command: 'open', counter: '1' });
  for (let visit = 0; visit < 3; visit += 1) {
    await desk.command(clerk, { command: 'serve-without-ticket', counter: '1', service: 'pas' });
    await desk.command(clerk, { command: 'finish', counter: '1' });
  }
  await desk.stop();

  clock.at('2026-11-24', '10:00');
  const next = await startDesk({ store: desk.store, clock: clock.read });
  const token = await next.signIn('supervisor');
  await next.rest('PUT', '/phone-calls/2026', { token, body: { '2026-01-02': 506, '2026-11-24': 9 } });
  await next.rest('PUT', '/phone-calls/2023', { token, body: { '2023-01-02': 490 } });
  await next.rest('POST', '/past-surveys', { token, body: february });

  const { status, body } = await next.rest('GET', '/data-sheets/2026', { token });
  const sheet = body as DataSheet;
  expect(status).toBe(200);
  expect(sheet.before).toBeNull();
  expect(sheet.year).toMatchObject({
    through: '2026-11-23',
    simulated: false,
    servedFrom: '2026-11-23',
    servedDays: 1,
    servings: 3,
    servingsPerWorkingDay: 3,
    byService: { vielse: 0 },
    bySite: { raadhus: 3 },
    byArea: { 'pas-koerekort-mitid': 3 },
    // Today's are not in it.
    calls: 506,
    callsPerWorkingDay: 506,
  });
  expect(JSON.stringify(sheet)).not.toMatch(/person|counter|clerk/);

  const past = (await next.rest('GET', '/data-sheets/2024', { token })).body as DataSheet;
  expect(past.year).toMatchObject({ servings: null, calls: null, surveys: [] });
  expect(past.before).toMatchObject({ calls: 490, surveys: [{ votes: 579, satisfied: null }] });

  const bov = (await next.rest('GET', '/data-sheets/2024?site=bov', { token })).body as DataSheet;
  expect(bov).toMatchObject({ site: 'bov', year: { servings: null }, before: null });
  const raadhus = (await next.rest('GET', '/data-sheets/2026?site=raadhus', { token })).body as DataSheet;
  // Nobody enters calls by site.
  expect(raadhus.year).toMatchObject({ servings: 3, bySite: { raadhus: 3 }, calls: null });
  expect(await next.rest('GET', '/data-sheets/2026?site=elsewhere', { token })).toMatchObject({
    status: 404,
    body: { name: 'site/unknown' },
  });
});
