// A ticket's paper: what became of it, and that nobody waits for it (S4, L8).

import { describe, expect, test } from 'vitest';
import type { PrintOutcome } from '../../core/slip.ts';
import { nextView, type Page, startDesk, type TestDesk } from '../support/front-desk.ts';
import { NotedPrinter } from '../support/noted-printer.ts';

async function atWork() {
  const printer = new NotedPrinter();
  const desk = await startDesk({ printerFor: () => printer });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  return { printer, desk, kiosk, clerk };
}

async function taken(desk: TestDesk, kiosk: Page): Promise<{ visit: string; number: string }> {
  const ack = await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'de', slip: true });
  if (!ack.ok) throw new Error(ack.refusal.refused);
  return { visit: ack.answer.visit ?? '', number: ack.answer.number ?? '' };
}

/** The kiosk hears what became of a visit's paper. */
function slipIs(kiosk: Page, visit: string, is: string): Promise<unknown> {
  return nextView(kiosk, 'kiosk', ({ slips }) => slips[visit] === is);
}

function staffSee(clerk: Page, noSlip: boolean): Promise<unknown> {
  return nextView(clerk, 'staff', ({ others }) => others.some((row) => row.noSlip === noSlip));
}

/** And whether the visit is marked "no slip" then. */
const fates: readonly [PrintOutcome, boolean][] = [
  [{ outcome: 'confirmed' }, false],
  [{ outcome: 'sent' }, false],
  [{ outcome: 'failed', cause: 'offline' }, true],
  [{ outcome: 'failed', cause: 'paper-out' }, true],
  [{ outcome: 'failed', cause: 'cover-open' }, true],
];

describe('the slip of a new ticket', () => {
  test('S4 confirmed, sent or failed: kiosk and staff know which', async () => {
    const { printer, desk, kiosk } = await atWork();
    const visits: string[] = [];
    for (const [outcome] of fates) {
      printer.hold();
      printer.outcome = outcome;
      const { visit } = await taken(desk, kiosk);
      const told = slipIs(kiosk, visit, outcome.outcome);
      printer.release();
      await told;
      visits.push(visit);
    }

    const session = await desk.signIn();
    const { others } = await desk.see({ role: 'staff', site: 'raadhus', session }, 'staff');

    expect(others.map(({ visit, noSlip }) => [visit, noSlip])).toEqual(
      fates.map(([, noSlip], i) => [visits[i], noSlip]),
    );
    expect(printer.tickets().map(({ number, copy }) => [number, copy])).toEqual(
      fates.map((_, i) => [`A00${i + 1}`, false]),
    );
  });

  test('S4 holds up nobody: with a printer that hangs, tickets are taken and called', async () => {
    const { printer, desk, kiosk, clerk } = await atWork();
    printer.hold();

    const tickets = [];
    for (let citizen = 0; citizen < 5; citizen++) tickets.push(await taken(desk, kiosk));
    await desk.command(clerk, { command: 'open', counter: '1' });
    const called = await desk.command(clerk, { command: 'call-next', counter: '1' });

    expect(tickets.map(({ number }) => number)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005']);
    expect(called).toMatchObject({ answer: { number: 'A001' } });
    expect(printer.slips).toHaveLength(5);
  });

  test('S4 who has said "I have my number" has it, whatever the printer says later', async () => {
    const { printer, desk, kiosk, clerk } = await atWork();
    printer.hold();
    printer.outcome = { outcome: 'failed', cause: 'paper-out' };
    const { visit } = await taken(desk, kiosk);
    await desk.command(kiosk, { command: 'keep-number', visit });
    const other = await taken(desk, kiosk);
    const reported = slipIs(kiosk, other.visit, 'failed');
    printer.release();

    await reported;
    const seen = nextView(clerk, 'staff');
    await desk.command(kiosk, { command: 'call-help' });
    expect(await seen).toMatchObject({
      others: [
        { visit, noSlip: false },
        { visit: other.visit, noSlip: true },
      ],
    });
  });

  test('S4 that was under way when the server stopped counts as failed, and is not printed late', async () => {
    const { printer, desk, kiosk } = await atWork();
    printer.hold();
    const { visit } = await taken(desk, kiosk);
    await desk.stop();

    const fresh = new NotedPrinter();
    const next = await startDesk({ store: desk.store, printerFor: () => fresh });
    const session = await next.signIn();
    const { others } = await next.see({ role: 'staff', site: 'raadhus', session }, 'staff');

    expect(others).toMatchObject([{ visit, noSlip: true }]);
    expect(fresh.slips).toEqual([]);
  });
});

describe('a copy', () => {
  test('L8 has the same number, says that it is one, and mends a slip that failed', async () => {
    const { printer, desk, kiosk, clerk } = await atWork();
    printer.outcome = { outcome: 'failed', cause: 'paper-out' };
    const failed = staffSee(clerk, true);
    const { visit, number } = await taken(desk, kiosk);
    await failed;
    printer.outcome = { outcome: 'confirmed' };
    await desk.command(clerk, { command: 'open', counter: '4' });
    const mended = staffSee(clerk, false);

    expect(await desk.command(clerk, { command: 'reprint', counter: '4', visit })).toMatchObject({
      ok: true,
    });

    await mended;
    expect(printer.tickets()).toMatchObject([
      { number, copy: false },
      { number, copy: true },
    ]);
  });
});
