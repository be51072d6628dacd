// What became of a visit's paper (S4).

import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse } from '../context.ts';
import { yourCounter } from '../guards.ts';
import { type Day, isOpen } from '../state.ts';

export function reportSlip(day: Day, command: CommandOf<'report-slip'>): Decision {
  const { visit: id, outcome, cause } = command;
  const visit = day.visits.get(id);
  if (!visit) return refuse('visit/unknown');
  return [{ type: 'slip-reported', visit: id, outcome, ...(cause === undefined ? {} : { cause }) }];
}

/** The same number on paper once more, marked as a copy (L8). */
export function reprint(day: Day, command: CommandOf<'reprint'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const visit = day.visits.get(command.visit);
  if (!visit) return refuse('visit/unknown');
  if (!isOpen(visit)) return refuse('visit/ended');
  if (visit.number === undefined) return refuse('visit/no-number');
  if (!context.prints) return refuse('print/failed');
  return [{ type: 'slip-copied', visit: visit.id }];
}
