// A ticket with nobody else asking: from the kiosk's message until it has the acknowledgement and the waiting room's
// display shows it. A clerk watches too.

import { connect } from '../connect.ts';
import { Desk } from '../desk.ts';
import { service, siteId } from '../office.ts';
import { type Result, ratioAtMost } from '../result.ts';
import { compare, inSmallTurns } from '../rounds.ts';
import { startServer } from '../server-process.ts';
import { shownAt } from '../views.ts';

/** Tickets of a round, all at one site; within the burst of a kiosk's socket. */
const tickets = 200;

export async function ticketAlone(): Promise<Result[]> {
  const bare = await startServer('build/tests/bench/contenders/bare.js');
  const ours = await Desk.start('shipped');
  const sqlite = await Desk.start('sqlite');
  const contenders = { bare: () => keeping(bare.url), ours: taking(ours), sqlite: taking(sqlite) };
  const measured = await inSmallTurns(tickets, contenders);
  await Promise.all([bare, ours, sqlite].map((server) => server.stop()));
  const name = `a ticket, one in flight, queue of 0 to ${tickets}`;
  return [
    ratioAtMost(2, {
      name: `${name}; peer: bare acknowledgement and a flush`,
      unit: 'ms',
      ...compare(measured.ours, measured.bare),
    }),
    ratioAtMost(1, {
      name: `${name}; peer: the same with SQLite`,
      unit: 'ms',
      ...compare(measured.ours, measured.sqlite),
    }),
  ];
}

function taking(desk: Desk): (round: number) => Promise<() => Promise<number>> {
  return async (round) => {
    const site = siteId(round);
    const [kiosk, display] = await Promise.all([desk.kiosk(site), desk.display(site), desk.clerk(site)]);
    const shown = shownAt(display);
    return async () => {
      const before = performance.now();
      const { version } = await desk.take(kiosk, service);
      await shown(version);
      return performance.now() - before;
    };
  };
}

async function keeping(url: string): Promise<() => Promise<number>> {
  const page = await connect(url);
  return async () => {
    const before = performance.now();
    await page.emitWithAck('keep', { id: 'bench-1-command' });
    return performance.now() - before;
  };
}
