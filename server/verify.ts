// Recomputes every day from its journal, holds it against the rules and the figures that were written down, and reports
// any difference (F1).

import { breachesBy, breachesLeft } from '../core/day/breaches.ts';
import type { Entry } from '../core/day/events.ts';
import { type Day, newDay } from '../core/day/state.ts';
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
    const found = [...faultsOf(journal, day)];
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
  for (const entry of journal) for (const { what } of breachesBy(entry, day)) yield what;
  for (const { what } of breachesLeft(day)) yield what;
}
