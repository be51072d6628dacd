// A call, from the clerk's press until the last of fifty displays shows it.

import type { Socket } from 'socket.io-client';
import { connect } from '../connect.ts';
import { Desk } from '../desk.ts';
import { counter, service, siteId } from '../office.ts';
import { type Result, ratioAtMost } from '../result.ts';
import { compare, inSmallTurns } from '../rounds.ts';
import { startServer } from '../server-process.ts';
import { shownAt } from '../views.ts';

const displays = 50;
/** Calls of a round: with start and finish behind each, within the burst of a clerk's socket. */
const calls = 90;

export async function callToDisplays(): Promise<Result[]> {
  const ours = await Desk.start('shipped');
  const bare = await startServer('build/tests/bench/contenders/bare.js');
  const calling = await roomFor(ours);
  const telling = await bareRoom(bare.url, calling.view());
  const measured = await inSmallTurns(calls, { ours: calling.round, bare: async () => telling });
  await Promise.all([ours.stop(), bare.stop()]);
  return [
    ratioAtMost(1.5, {
      name: `a call to the last of ${displays} displays; peer: a flush and a bare broadcast of the same bytes`,
      unit: 'ms',
      ...compare(measured.ours, measured.bare),
    }),
  ];
}

async function roomFor(desk: Desk) {
  const site = siteId(0);
  const pages = await Promise.all(Array.from({ length: displays }, () => desk.display(site)));
  const shown = pages.map(shownAt);
  let view: unknown;
  pages[0]?.on('view', (latest) => {
    view = latest;
  });

  async function round(): Promise<() => Promise<number>> {
    const [kiosk, clerk] = await Promise.all([desk.kiosk(site), desk.clerk(site)]);
    for (let ticket = 0; ticket < calls; ticket += 1) await desk.take(kiosk, service);
    kiosk.close();
    return async () => {
      const before = performance.now();
      const { answer } = await desk.command(clerk, { command: 'call-next', counter });
      await Promise.all(shown.map((show) => show(answer.version)));
      const took = performance.now() - before;
      await desk.command(clerk, { command: 'start', counter });
      await desk.command(clerk, { command: 'finish', counter });
      return took;
    };
  }

  // One round before the first that counts: then the view holds as many calls as it ever does.
  const once = await round();
  for (let call = 0; call < calls; call += 1) await once();
  return { round, view: () => view };
}

async function bareRoom(url: string, view: unknown): Promise<() => Promise<number>> {
  const clerk = await connect(url);
  const pages = await Promise.all(Array.from({ length: displays }, () => connect(url)));
  await clerk.emitWithAck('hold', view);
  return async () => {
    const before = performance.now();
    await Promise.all([clerk.emitWithAck('tell', {}), ...pages.map(nextView)]);
    return performance.now() - before;
  };
}

function nextView(page: Socket): Promise<void> {
  return new Promise((resolve) => page.once('view', resolve));
}
