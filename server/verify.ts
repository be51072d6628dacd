// Recomputes every day from its journal, holds it against the rules and the figures that were written down, and reports
// any difference (F1).

import type { Entry } from '../core/day/events.ts';
import { applyEntry } from '../core/day/evolve.ts';
import { type Day, isOpen, newDay, type Visit } from '../core/day/state.ts';
import { figuresOf } from '../core/figures/day.ts';
import { rowsOf } from '../core/figures/rows.ts';
import { keptFigures } from './figures/day-counts.ts';
import { KeptRows } from './figures/kept-rows.ts';
import { type Store, StoreDamaged, type StreamName } from './store/store.ts';

export type Finding = { readonly stream: string; readonly what: string };

/** Every difference found, over the streams whose date begins with `when`: a day, a month, a year, or all. */
export async function verify(
  store: Store,
  when = '',
): Promise<{ days: number; entries: number; findings: Finding[] }> {
  const findings: Finding[] = [];
  let entries = 0;
  const damaged = new Set<string>();
  await store.lookThrough((damage, stream) => {
    damaged.add(damage.message);
    findings.push({ stream: stream ?? 'sheets', what: damage.message });
  }, new AbortController().signal);
  const streams = (await store.streams()).filter((stream) => stream.split('/')[1]?.startsWith(when));
  const rows = await KeptRows.open(store, ({ name, month }, what) => {
    if (month.startsWith(when.slice(0, month.length))) findings.push({ stream: name, what });
  });
  for (const stream of streams) {
    try {
      entries += await verifyDay(stream);
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error;
      if (!damaged.has(error.message)) findings.push({ stream, what: error.message });
    }
  }
  return { days: streams.length, entries, findings };

  /** Resolves with how many entries it has. */
  async function verifyDay(stream: StreamName): Promise<number> {
    const [site = '', date = ''] = stream.split('/');
    const journal = await store.read(stream);
    const day = newDay(site, date);
    const found = [...faultsOf(journal, day), ...faultsLeft(day)];
    const kept = await keptFigures(store, site, date);
    if (day.ended && !kept) found.push("the figures were not written down at the day's end");
    if (kept && JSON.stringify(kept) !== JSON.stringify(figuresOf(day))) {
      found.push("the figures written down at the day's end are not those of the journal");
    }
    if (day.ended) found.push(...rowFaults(day, rows));
    findings.push(...found.map((what) => ({ stream, what })));
    return journal.length;
  }
}

function* rowFaults(day: Day, kept: KeptRows): Generator<string> {
  const rows = kept.on(day.site, day.date);
  if (!rows) return;
  if (JSON.stringify(rowsOf(day, rows.zone)) !== JSON.stringify(rows))
    yield 'the rows that figures are counted from are not those of the journal';
}

/** Folds the journal into `day` and tells where an entry breaks a promise. */
function* faultsOf(journal: readonly Entry[], day: Day): Generator<string> {
  for (const entry of journal) {
    if (entry.version !== day.version + 1) yield `version ${entry.version} follows ${day.version}`;
    if (entry.at < day.at) yield `version ${entry.version} is earlier than the one before it (L1)`;
    if (day.accepted.has(entry.command)) yield `command ${entry.command} was accepted twice (L7)`;
    if (day.ended) yield `version ${entry.version} came after the day's end (O3)`;
    applyEntry(day, entry);
    yield* faultsNow(day, entry.version);
  }
}

/** What must hold after every entry. */
function* faultsNow(day: Day, version: number): Generator<string> {
  for (const { id, visit } of day.counters.values()) {
    if (visit !== undefined && counterOf(day.visits.get(visit)) !== id) {
      yield `after version ${version} counter ${id} has visit ${visit}, which is not there (L3)`;
    }
  }
  for (const visit of day.visits.values()) {
    const counter = counterOf(visit);
    if (counter !== undefined && day.counters.get(counter)?.visit !== visit.id) {
      yield `after version ${version} counter ${counter} does not have visit ${visit.id}, which is there (L3)`;
    }
  }
  const numbers = new Set<string>();
  for (const visit of day.visits.values()) {
    if (visit.number === undefined || !isOpen(visit)) continue;
    if (numbers.has(visit.number)) yield `after version ${version} two open visits have ${visit.number} (N1)`;
    numbers.add(visit.number);
  }
}

/** What must hold at the end: an ended day leaves nobody behind, and periods fill each stay without a gap (L2). */
function* faultsLeft(day: Day): Generator<string> {
  for (const visit of day.visits.values()) {
    if (day.ended && isOpen(visit)) yield `visit ${visit.id} is still open after the day's end (O3)`;
    let until = visit.arrived;
    for (const { from, to } of visit.periods) {
      if (from !== until || to < from)
        yield `visit ${visit.id} has periods that do not follow each other (L2)`;
      until = to;
    }
    if (visit.state.since !== until) yield `visit ${visit.id} is in its state since another time (L2)`;
  }
}

/** Where a visit is called to or served. */
function counterOf(visit: Visit | undefined): string | undefined {
  const state = visit?.state;
  return state?.is === 'called' || state?.is === 'serving' ? state.counter : undefined;
}
