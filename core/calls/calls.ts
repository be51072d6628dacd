// Phone calls of a year, by day, as somebody entered or imported them (F3): what is known now, and who changed what when.

import { z } from 'zod';
import { By } from '../day/events.ts';
import { DateSchema } from '../office/hours.ts';
import type { IsoDate, Millis } from '../time.ts';
import { mostCalls } from './most.ts';

export const CallCount = z.int().nonnegative().max(mostCalls);

/** Null: not known, or not known any more. */
export const CallDays = z.record(DateSchema, CallCount.nullable());
export type CallDays = z.infer<typeof CallDays>;

const CallChange = z.strictObject({
  at: z.int(),
  by: By,
  from: z.enum(['page', 'file']),
  days: z.record(DateSchema, z.strictObject({ was: CallCount.nullable(), is: CallCount.nullable() })),
});
export type CallChange = z.infer<typeof CallChange>;

export const CallYear = z.strictObject({
  days: z.record(DateSchema, CallCount),
  /** Oldest first. */
  changes: z.array(CallChange),
});
export type CallYear = z.infer<typeof CallYear>;

export const noCalls: CallYear = { days: {}, changes: [] };

/** What `wished` would change, by day. */
export function callChanges({ days }: CallYear, wished: CallDays): CallChange['days'] {
  const changes: CallChange['days'] = {};
  for (const [date, is] of Object.entries(wished)) {
    const was = days[date] ?? null;
    if (was !== is) changes[date] = { was, is };
  }
  return changes;
}

/** The year after it; the same where nothing changes. */
export function enterCalls(
  year: CallYear,
  wished: CallDays,
  { at, by, from }: { readonly at: Millis } & Pick<CallChange, 'by' | 'from'>,
): CallYear {
  const changes = callChanges(year, wished);
  if (Object.keys(changes).length === 0) return year;
  const days: Record<IsoDate, number> = { ...year.days };
  for (const [date, { is }] of Object.entries(changes)) {
    if (is === null) delete days[date];
    else days[date] = is;
  }
  return { days, changes: [...year.changes, { at, by, from, days: changes }] };
}
