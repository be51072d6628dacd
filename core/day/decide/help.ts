// Somebody needs a hand: a citizen at a kiosk, or staff at a counter (L9).

import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, isStaff, type Refusal, refuse } from '../context.ts';
import { yourCounter } from '../guards.ts';
import type { Day, HelpCall } from '../state.ts';

export function callHelp(day: Day, command: CommandOf<'call-help'>, context: Context): Decision {
  const from = placeOf(day, command, context);
  if (isRefusal(from)) return from;
  for (const open of day.help.values()) {
    if (JSON.stringify(open.from) === JSON.stringify(from)) return refuse('help/open');
  }
  return [{ type: 'help-called', help: context.newId(), from }];
}

export function takeHelp(day: Day, { help }: CommandOf<'take-help'>): Decision {
  return day.help.has(help) ? [{ type: 'help-taken', help }] : refuse('help/unknown');
}

/** Citizens call from a device, staff from their counter: colleagues know them by that, not by the day's id (P5). */
function placeOf(
  day: Day,
  { counter }: CommandOf<'call-help'>,
  context: Context,
): HelpCall['from'] | Refusal {
  const { by } = context;
  if (counter === undefined && !isStaff(by)) return { device: by.slice(by.indexOf(':') + 1) };
  const id = counter ?? [...day.counters.values()].find(({ person }) => person === by)?.id;
  if (id === undefined) return refuse('counter/closed');
  const own = yourCounter(day, { counter: id }, context);
  return isRefusal(own) ? own : { counter: own.id };
}
