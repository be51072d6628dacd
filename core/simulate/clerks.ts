// What clerks do on a simulated day: open, have lunch, call by the real rule, serve, close when nobody is left.

import type { Entry } from '../day/events.ts';
import type { Visit } from '../day/state.ts';
import type { Site } from '../office/office.ts';
import { everybodyWaiting, firstDue, lineOf } from '../queue.ts';
import { HOUR, MINUTE, type Millis } from '../time.ts';
import type { OpenDay } from './demand.ts';
import * as parameters from './parameters.ts';
import { ask, type Clerk, type Play } from './play.ts';
import { between, logNormal, type Random } from './random.ts';
import { serve } from './serving.ts';

const SECOND: Millis = 1000;
const lunchLasts: Millis = 30 * MINUTE;
const afterClosing: Millis = MINUTE;

/** One for each counter. They help with all that the site has, but not with what has its own time and place. */
export function clerksOf(site: Site, punctual: readonly string[], open: OpenDay): Clerk[] {
  const noon = open.opens + 2 * HOUR;
  const shared = site.services.filter((id) => !punctual.includes(id));
  return site.counters.map(({ id, serves }, i) => ({
    counter: id,
    by: `person:simulated-${id}`,
    serves,
    helps: shared.filter((service) => !serves.includes(service)),
    lunch: noon + (i % 4) * lunchLasts,
    hadLunch: false,
    idle: false,
    gone: false,
  }));
}

/** Everybody comes some minutes before the doors open. */
export function begin(play: Play): void {
  for (const clerk of play.clerks) {
    const { counter, by, serves, helps } = clerk;
    play.agenda.add(play.open.opens - between(1, 12, play.random) * MINUTE, (at) => {
      ask(play, at, by, { command: 'open', counter, serves: [...serves], helps: [...helps] });
      clerk.idle = true;
    });
    for (const then of [clerk.lunch, play.open.closes])
      play.agenda.add(then, (at) => clerk.idle && ready(play, clerk, at));
  }
}

/** Somebody waits: who has nothing to do looks up, first whoever serves it. */
export function wakeFor(play: Play, id: string, at: Millis): void {
  const visit = play.day.visits.get(id);
  if (visit?.state.is !== 'waiting') return;
  const clerk =
    play.clerks.find(({ idle, serves }) => idle && firstDue(visit, serves)) ??
    play.clerks.find(({ idle, helps }) => idle && firstDue(visit, helps));
  if (!clerk) return;
  clerk.idle = false;
  play.agenda.add(at + between(4, 25, play.random) * SECOND, (then) => ready(play, clerk, then));
}

/** With a free counter: lunch, the next, or nothing to do. */
export function ready(play: Play, clerk: Clerk, at: Millis): void {
  const { counter, by } = clerk;
  const now = play.day.counters.get(counter);
  // Who was parked may have come back meanwhile.
  if (!now || now.paused || now.visit !== undefined) return;
  clerk.idle = false;
  if (at >= clerk.lunch && !clerk.hadLunch && at < play.open.closes - HOUR) {
    haveLunch(play, clerk, at);
    return;
  }
  const entry = ask(play, at, by, { command: 'call-next', counter });
  if (entry) {
    called(play, clerk, entry, at);
    return;
  }
  if (at < play.open.closes) clerk.idle = true;
  else if (isNeeded(play, clerk)) play.agenda.add(at + afterClosing, (then) => ready(play, clerk, then));
  else {
    ask(play, at, by, { command: 'close', counter });
    clerk.gone = true;
  }
}

/** After a visit: a note, a stamp. */
export function tidy(play: Play, clerk: Clerk, at: Millis): void {
  play.agenda.add(at + seconds(parameters.tidying, play.random), (then) => ready(play, clerk, then));
}

export function called(play: Play, clerk: Clerk, entry: Entry, at: Millis): void {
  const call = entry.events.find((event) => event.type === 'called');
  const visit = call && play.day.visits.get(call.visit);
  if (!visit) {
    tidy(play, clerk, at);
    return;
  }
  const plan = play.plans.get(visit.id);
  if (plan?.noShow) {
    miss(play, clerk, visit, plan.comesBack, at);
    return;
  }
  play.agenda.add(at + seconds(parameters.walking, play.random), (then) => {
    ask(play, then, clerk.by, { command: 'start', counter: clerk.counter });
    serve(play, clerk, visit.id, then);
  });
}

/** Nobody comes: called once more, then given up; some turn up within the grace time. */
function miss(play: Play, clerk: Clerk, visit: Visit, comesBack: boolean, at: Millis): void {
  const { agenda, random } = play;
  const { counter, by } = clerk;
  const plan = play.plans.get(visit.id);
  if (plan) plan.noShow = !comesBack;
  const again = at + between(40, 80, random) * SECOND;
  const given = again + between(40, 80, random) * SECOND;
  agenda.add(again, (then) => ask(play, then, by, { command: 'recall', counter }));
  agenda.add(given, (then) => {
    ask(play, then, by, { command: 'no-show', counter });
    if (comesBack) {
      agenda.add(then + between(1, 8, random) * MINUTE, (back) => {
        const there = play.clerks.find(({ gone }) => !gone);
        if (!there) return;
        ask(play, back, there.by, { command: 'take-back', counter: there.counter, visit: visit.id });
        wakeFor(play, visit.id, back);
      });
    }
    ready(play, clerk, then);
  });
}

function haveLunch(play: Play, clerk: Clerk, at: Millis): void {
  const { counter, by } = clerk;
  clerk.hadLunch = true;
  ask(play, at, by, { command: 'pause', counter });
  play.agenda.add(at + lunchLasts, (then) => {
    ask(play, then, by, { command: 'continue', counter });
    ready(play, clerk, then);
  });
}

/** Whether anybody is left whom this counter could call, or has parked. */
function isNeeded({ day }: Play, { counter }: Clerk): boolean {
  const open = day.counters.get(counter);
  if (!open) return false;
  const { own, helps } = lineOf(everybodyWaiting(day), open);
  if (own.length + helps.length > 0) return true;
  return [...day.visits.values()].some(({ state }) => state.is === 'parked' && state.counter === counter);
}

function seconds([median, sigma]: readonly [number, number], random: Random): Millis {
  return logNormal(median, sigma, random) * SECOND;
}
