// Where a journal breaks a promise of the rules: told when it is verified, and when days are brought from another server.

import type { Entry } from './events.ts';
import { applyEntry } from './evolve.ts';
import { type Day, isOpen, type Visit } from './state.ts';

export type Breach = {
  readonly is: 'version' | 'earlier' | 'after-end' | 'rule';
  readonly rule: string;
  /** A sentence for whoever verifies. */
  readonly what: string;
};

/** Folds the entry into `day` and tells what does not hold before and after it. */
export function* breachesBy(entry: Entry, day: Day): Generator<Breach> {
  const { version } = entry;
  if (version !== day.version + 1) {
    yield { is: 'version', rule: 'L7', what: `version ${version} follows ${day.version}` };
  }
  if (entry.at < day.at) {
    yield { is: 'earlier', rule: 'L1', what: `version ${version} is earlier than the one before it (L1)` };
  }
  if (day.accepted.has(entry.command)) yield broken('L7', `command ${entry.command} was accepted twice`);
  if (day.ended) {
    yield { is: 'after-end', rule: 'O3', what: `version ${version} came after the day's end (O3)` };
  }
  applyEntry(day, entry);
  yield* breachesNow(day, version);
}

/** What must hold at the end: an ended day leaves nobody behind, and periods fill each stay without a gap (L2). */
export function* breachesLeft(day: Day): Generator<Breach> {
  for (const visit of day.visits.values()) {
    if (day.ended && isOpen(visit)) yield broken('O3', `visit ${visit.id} is still open after the day's end`);
    let until = visit.arrived;
    for (const { from, to } of visit.periods) {
      if (from !== until || to < from)
        yield broken('L2', `visit ${visit.id} has periods that do not follow each other`);
      until = to;
    }
    if (visit.state.since !== until) {
      yield broken('L2', `visit ${visit.id} is in its state since another time`);
    }
  }
}

/** What must hold after every entry. */
function* breachesNow(day: Day, version: number): Generator<Breach> {
  for (const { id, visit } of day.counters.values()) {
    if (visit !== undefined && counterOf(day.visits.get(visit)) !== id) {
      yield broken('L3', `after version ${version} counter ${id} has visit ${visit}, which is not there`);
    }
  }
  for (const visit of day.visits.values()) {
    const counter = counterOf(visit);
    if (counter !== undefined && day.counters.get(counter)?.visit !== visit.id) {
      yield broken(
        'L3',
        `after version ${version} counter ${counter} does not have visit ${visit.id}, which is there`,
      );
    }
  }
  const numbers = new Set<string>();
  for (const visit of day.visits.values()) {
    if (visit.number === undefined || !isOpen(visit)) continue;
    if (numbers.has(visit.number)) {
      yield broken('N1', `after version ${version} two open visits have ${visit.number}`);
    }
    numbers.add(visit.number);
  }
}

function broken(rule: string, what: string): Breach {
  return { is: 'rule', rule, what: `${what} (${rule})` };
}

/** Where a visit is called to or served. */
function counterOf(visit: Visit | undefined): string | undefined {
  const state = visit?.state;
  return state?.is === 'called' || state?.is === 'serving' ? state.counter : undefined;
}
