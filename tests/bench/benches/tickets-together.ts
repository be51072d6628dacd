// Tickets with a hundred asked for at once: how many a second, until the last is acknowledged and the waiting room's
// display shows it. A clerk watches too.

import { Desk, type Page } from '../desk.ts';
import { service, siteId } from '../office.ts';
import { type Result, ratioAtLeast } from '../result.ts';
import { compare, inRounds, rounds } from '../rounds.ts';
import { shownAt } from '../views.ts';

/** As many kiosks as a large room has, and how many tickets each of them has in flight. */
const kiosks = 4;
const inFlight = 25;
/** Tickets at a site, and sites in a round: no room is ever this full, and numbers end at 999. */
const tickets = 300;
const sites = 3;
/** A JSON file takes as long for one ticket as the others for fifty. */
const ticketsToFile = 100;
/** Rounds before the first that counts. */
const warmUps = 4;

export async function ticketsTogether(): Promise<Result[]> {
  const ours = await Desk.start('shipped');
  const sqlite = await Desk.start('sqlite');
  const file = await Desk.start('json-file');
  const contenders = { ours: flooding(ours), sqlite: flooding(sqlite) };
  for (let round = 0; round < warmUps; round += 1) {
    await contenders.ours(rounds + round);
    await contenders.sqlite(rounds + round);
  }
  const measured = await inRounds({
    ...contenders,
    file: (round) => takeMany(file, siteId(round), ticketsToFile).then((seconds) => ticketsToFile / seconds),
  });
  await Promise.all([ours, sqlite, file].map((server) => server.stop()));
  const name = `tickets, ${kiosks * inFlight} in flight, queue of 0 to`;
  return [
    ratioAtLeast(5, {
      name: `${name} ${tickets}; peer: the same with SQLite`,
      unit: 'per s',
      ...compare(measured.ours, measured.sqlite),
    }),
    ratioAtLeast(50, {
      name: `${name} ${tickets}; peer: the same with lowdb's JSONFile of 1 MB, to ${ticketsToFile}`,
      unit: 'per s',
      ...compare(measured.ours, measured.file),
    }),
  ];
}

/** Tickets a second, over the sites of a round. */
function flooding(desk: Desk): (round: number) => Promise<number> {
  return async (round) => {
    let seconds = 0;
    for (let site = 0; site < sites; site += 1) {
      seconds += await takeMany(desk, siteId(round * sites + site), tickets);
    }
    return (sites * tickets) / seconds;
  };
}

/** How many seconds that many tickets took. */
async function takeMany(desk: Desk, site: string, tickets: number): Promise<number> {
  const [display] = await Promise.all([desk.display(site), desk.clerk(site)]);
  const pages = await Promise.all(Array.from({ length: kiosks }, () => desk.kiosk(site)));
  const shown = shownAt(display);
  const each = tickets / (kiosks * inFlight);
  const before = performance.now();
  const lines = pages.flatMap((page) => Array.from({ length: inFlight }, () => takeSome(desk, page, each)));
  const versions = await Promise.all(lines);
  await shown(Math.max(...versions));
  const seconds = (performance.now() - before) / 1000;
  for (const page of [display, ...pages]) page.close();
  return seconds;
}

/** One after the other; resolves with the last one's version. */
async function takeSome(desk: Desk, kiosk: Page, times: number): Promise<number> {
  let version = 0;
  for (let time = 0; time < times; time += 1) ({ version } = await desk.take(kiosk, service));
  return version;
}
