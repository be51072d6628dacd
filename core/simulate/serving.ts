// A citizen at a counter on a simulated day: served, sent elsewhere, parked, put back, or asked to come again.

import { openErrands } from '../day/state.ts';
import { MINUTE, type Millis } from '../time.ts';
import { called, ready, tidy, wakeFor } from './clerks.ts';
import { expectedServings } from './demand.ts';
import * as parameters from './parameters.ts';
import { ask, type Clerk, type Play } from './play.ts';
import { between, happens, logNormal, pick, type Random } from './random.ts';

type Act = (play: Play, clerk: Clerk, visit: string, at: Millis) => void;

const { shares } = parameters;

/** What may come of an errand. */
const turns = { transfer, park, 'put-back': putBack, cancel, add: finish, finish } satisfies Record<
  string,
  Act
>;
type Turn = keyof typeof turns;

const drawn: readonly (readonly [Turn, number])[] = [
  ['transfer', shares.transferred],
  ['park', shares.parked],
  ['put-back', shares.putBack],
  ['cancel', shares.cancelledByStaff],
  ['add', shares.oneMore],
];

/** Begins one errand; what becomes of it is drawn now. */
export function serve(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  const { agenda, random } = play;
  const service = serviceOf(play, visit);
  if (service === undefined) {
    tidy(play, clerk, at);
    return;
  }
  const lasts = minutesFor(service, random) * MINUTE;
  const part = at + lasts * between(0.2, 0.6, random);
  const turn = drawTurn(random);
  if (turn === 'add') agenda.add(part, (then) => addErrand(play, clerk, service, then));
  const ends = turn === 'add' || turn === 'finish';
  const act = turns[turn];
  agenda.add(ends ? at + lasts : part, (then) => act(play, clerk, visit, then));
}

/** Something else that people come for here, as often as they do. */
export function anotherService({ context, day, random }: Play, than: string): string | undefined {
  const { site, office } = context;
  const others = office.services.filter(
    ({ id, punctual }) => id !== than && !punctual && site.services.includes(id),
  );
  return pick(others, ({ id }) => expectedServings(id, site.id, day.date), random)?.id;
}

function drawTurn(random: Random): Turn {
  let left = random();
  for (const [turn, share] of drawn) {
    left -= share;
    if (left < 0) return turn;
  }
  return 'finish';
}

function addErrand(play: Play, clerk: Clerk, service: string, at: Millis): void {
  const more = anotherService(play, service);
  if (more) ask(play, at, clerk.by, { command: 'add-errand', counter: clerk.counter, service: more });
}

function cancel(play: Play, clerk: Clerk, _visit: string, at: Millis): void {
  ask(play, at, clerk.by, { command: 'cancel', counter: clerk.counter, cause: 'cancelled-by-staff' });
  tidy(play, clerk, at);
}

/** Goes on with what is left, if this counter can. */
function finish(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  const { day, random } = play;
  const { counter, by } = clerk;
  const stay = day.visits.get(visit);
  const isLast = stay !== undefined && openErrands(stay).length === 1;
  const goesOn = at < play.open.closes && (clerk.hadLunch || at < clerk.lunch);
  if (isLast && goesOn && happens(shares.finishAndNext, random)) {
    const entry = ask(play, at, by, { command: 'finish-and-next', counter });
    if (entry?.events.some(({ type }) => type === 'called')) {
      called(play, clerk, entry, at);
    } else tidy(play, clerk, at);
    return;
  }
  ask(play, at, by, { command: 'finish', counter });
  if (day.counters.get(counter)?.visit === visit) {
    serve(play, clerk, visit, at);
    return;
  }
  wakeFor(play, visit, at);
  tidy(play, clerk, at);
}

function transfer(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  const { counter, by } = clerk;
  const service = anotherService(play, serviceOf(play, visit) ?? '');
  if (service) ask(play, at, by, { command: 'transfer', counter, to: { service } });
  else ask(play, at, by, { command: 'put-back', counter });
  wakeFor(play, visit, at);
  tidy(play, clerk, at);
}

/** Fills in a form, fetches something; comes back to whoever is there. */
function park(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  const { counter, by } = clerk;
  ask(play, at, by, { command: 'park', counter });
  play.agenda.add(at + between(5, 20, play.random) * MINUTE, (then) => resume(play, clerk, visit, then));
  tidy(play, clerk, at);
}

function resume(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  const { counter, by } = clerk;
  const wasIdle = clerk.idle;
  clerk.idle = false;
  const entry = ask(play, at, by, { command: 'resume', counter, visit });
  if (entry?.events.some(({ type }) => type === 'called')) {
    called(play, clerk, entry, at);
    return;
  }
  wakeFor(play, visit, at);
  if (wasIdle) ready(play, clerk, at);
}

/** Not offered here again for two minutes (Q6). */
function putBack(play: Play, clerk: Clerk, visit: string, at: Millis): void {
  ask(play, at, clerk.by, { command: 'put-back', counter: clerk.counter });
  wakeFor(play, visit, at);
  play.agenda.add(at + 2 * MINUTE, (then) => wakeFor(play, visit, then));
  tidy(play, clerk, at);
}

function serviceOf({ day }: Play, id: string): string | undefined {
  const visit = day.visits.get(id);
  if (visit?.state.is !== 'serving') return undefined;
  const { errand } = visit.state;
  return visit.errands.find((one) => one.id === errand)?.service;
}

function minutesFor(service: string, random: Random): number {
  const { minutes } = parameters.services[service] ?? parameters.unknownService;
  return logNormal(...minutes, random);
}
