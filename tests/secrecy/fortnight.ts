// A busy fortnight of a survey on a real server with the real store on the real disk: visits end, tokens are handed over
// from a bowl, people vote now or an hour later or never, and at random moments somebody copies the whole folder.

import { expect } from 'vitest';
import type { Answer } from '../../core/ballot/survey.ts';
import { addDays } from '../../core/time.ts';
import { keyedHash, openSecrets } from '../../server/secrets.ts';
import { openLowdbStore } from '../../server/store/lowdb/open.ts';
import { below, type Random } from '../support/choose.ts';
import { TestClock } from '../support/clock.ts';
import { aFolder } from '../support/folder.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';
import { NotedPrinter } from '../support/noted-printer.ts';
import { randomFrom } from '../support/random.ts';
import { aSurvey, november } from '../support/survey.ts';
import { type Copy, copyOf, type Evidence } from './evidence.ts';
import { type Leak, leakyStore } from './leaks.ts';

export type Fortnight = {
  readonly evidence: Evidence;
  /** How each token voted, by its hash: what nobody should be able to tell. */
  readonly truth: ReadonlyMap<string, Answer>;
};

const visitsADay = 24;
/** In each batch. */
const tokens = 180;
/** At Aabenraa passports are told apart, weddings not; Bov is another cell. */
const places = [
  { site: 'raadhus', area: 'pas-koerekort-mitid', service: 'pas' },
  { site: 'raadhus', area: 'vielse', service: 'vielse' },
  { site: 'bov', area: 'pas-koerekort-mitid', service: 'pas' },
] as const;
const unhurried = { burst: 1e6, perSecond: 1e6 };

export async function playFortnight(seed: number, leak?: Leak, days = 14): Promise<Fortnight> {
  const random = randomFrom(seed);
  const folder = await aFolder();
  const clock = new TestClock(november.first, '09:00');
  const printer = new NotedPrinter();
  const log: string[] = [];
  const kept = await openLowdbStore(folder, { warn: (message) => log.push(String(message)) });
  const store = leak ? leakyStore(kept, leak) : kept;
  const flow = { sockets: unhurried, api: { requests: 1e6, guesses: 1e6 } };
  const desk = await startDesk({
    store,
    clock: clock.read,
    printerFor: () => printer,
    flow,
    metrics: 'open',
  });
  const survey = await aSurvey(desk, { site: 'all', byArea: true });
  const bowls = new Map<string, string[]>();
  for (const { site, area } of places) {
    bowls.set(`${site} ${area}`, shuffled(await survey.tokens(printer, tokens, site, area), random));
  }

  const { tokens: key } = await openSecrets(kept);
  const truth = new Map<string, Answer>();
  const copies: Copy[] = [];
  const pockets: string[] = [];
  const copy = async () =>
    copies.push(await copyOf(folder, await (await fetch(`${desk.url}/metrics`)).text()));
  const vote = async () => {
    const [code] = pockets.splice(below(random, pockets.length), 1);
    if (code === undefined) return;
    const answer = opinion(random);
    expect(await survey.vote(code, answer)).toMatchObject({ status: 201 });
    truth.set(keyedHash(key, code), answer);
    if (random() < 0.03) await copy();
  };

  for (let day = 0; day < days; day += 1) {
    clock.at(addDays(november.first, day), '09:00');
    // Passwords take their time: on the other days nobody notes what is handed over.
    const serve = day % 4 === 0 ? await counterAt(desk, 'raadhus') : undefined;
    for (let visit = 0; visit < visitsADay; visit += 1) {
      clock.later(15 * 60_000);
      const place = places[below(random, places.length)] ?? places[0];
      if (place.site === 'raadhus') await serve?.(place.service);
      const code = bowls.get(`${place.site} ${place.area}`)?.pop();
      if (code !== undefined && random() < 0.8) pockets.push(code);
      while (pockets.length > 3) await vote();
    }
  }
  while (pockets.length > 0) await vote();
  log.push(...desk.warnings);
  await desk.stop();
  copies.push(await copyOf(folder, ''));
  return { evidence: { survey: survey.survey.id, copies, log, printed: printer.codes() }, truth };
}

/** A clerk who ends visits and says that a token was handed over. */
async function counterAt(desk: TestDesk, site: string): Promise<(service: string) => Promise<void>> {
  const page = await desk.connect({ role: 'staff', site, session: await desk.signIn() });
  expect(await desk.command(page, { command: 'open', counter: '1' })).toMatchObject({ ok: true });
  return async (service) => {
    await desk.command(page, { command: 'serve-without-ticket', counter: '1', service });
    const done = await desk.command(page, { command: 'finish', counter: '1' }, { token: 'handed' });
    expect(done).toMatchObject({ ok: true });
  };
}

function opinion(random: Random): Answer {
  const at = random();
  if (at < 0.45) return 'satisfied';
  return at < 0.75 ? 'neither' : 'dissatisfied';
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const left = [...items];
  return items.flatMap(() => left.splice(below(random, left.length), 1));
}
