import { describe, expect, test } from 'vitest';
import type { Command } from '../../../../core/day/commands.ts';
import { nextView, startDesk } from '../../../support/front-desk.ts';

const kiosk = { role: 'kiosk', site: 'raadhus', device: 'kiosk-1' } as const;
const takePassport: Command = { command: 'take', services: ['pas'], language: 'da', slip: false };

describe('a kiosk at its socket', () => {
  test('takes a ticket, and the display counts who waits', async () => {
    const desk = await startDesk();
    const display = await desk.connect({ role: 'display', site: 'raadhus' });
    const counted = nextView(display, 'display', ({ waiting }) => waiting === 1);
    const page = await desk.connect(kiosk);

    const ack = await desk.command(page, takePassport);

    expect(ack).toMatchObject({ ok: true, answer: { number: 'A001' }, ticket: { before: 0 } });
    expect((await counted).version).toBeGreaterThan(0);
  });

  test('L7 the same command again answers the first result and takes no second ticket', async () => {
    const desk = await startDesk();
    const page = await desk.connect(kiosk);
    const message = { id: 'tapped-once', command: takePassport };

    const first = await page.emitWithAck('command', message);
    const again = await page.emitWithAck('command', message);
    const otherPage = await desk.connect(kiosk);
    const afterReconnect = await otherPage.emitWithAck('command', message);

    expect(again).toEqual(first);
    expect(afterReconnect).toEqual(first);
    const { body } = await desk.rest('GET', '/sites/raadhus/display');
    expect(body).toMatchObject({ waiting: 1 });
  });
});
