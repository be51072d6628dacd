// Takes back a counter's last press as a whole (L6).

import { keepsNumber } from '../../numbers.ts';
import { MINUTE, type Millis } from '../../time.ts';
import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse } from '../context.ts';
import { yourCounter } from '../guards.ts';
import type { Day, Press } from '../state.ts';

/** How long a press can be taken back. */
export const undoTime: Millis = MINUTE;

export function undo(day: Day, command: CommandOf<'undo'>, context: Context): Decision {
  const counter = yourCounter(day, command, context);
  if (isRefusal(counter)) return counter;
  const press = day.presses.get(counter.id);
  if (!press) return refuse('undo/nothing');
  if (!canTakeBack(day, press, context.at)) return refuse('undo/too-late');
  return [{ type: 'undone', counter: counter.id, press: press.command }];
}

/** Whether it is soon enough, nobody acted on its visits since, and nobody else was given their numbers. */
export function canTakeBack(day: Day, press: Press, at: Millis): boolean {
  if (at - press.at > undoTime) return false;
  for (const [id, before] of press.visits) {
    if (day.visits.get(id)?.touched !== press.command) return false;
    if (before && !keepsNumber(day, before)) return false;
  }
  return true;
}
