// Somebody needs a hand: a citizen at a kiosk, or staff at a counter (L9).

import type { CommandOf } from '../commands.ts';
import { type Context, type Decision, isRefusal, refuse } from '../context.ts';
import { yourCounter } from '../guards.ts';
import type { Day } from '../state.ts';

export function callHelp(day: Day, command: CommandOf<'call-help'>, context: Context): Decision {
  if (command.counter !== undefined) {
    const counter = yourCounter(day, { counter: command.counter }, context);
    if (isRefusal(counter)) return counter;
  }
  const from =
    command.counter === undefined ? { device: deviceOf(context.by) } : { counter: command.counter };
  for (const open of day.help.values()) {
    if (JSON.stringify(open.from) === JSON.stringify(from)) return refuse('help/open');
  }
  return [{ type: 'help-called', help: context.newId(), from }];
}

export function takeHelp(day: Day, { help }: CommandOf<'take-help'>): Decision {
  return day.help.has(help) ? [{ type: 'help-taken', help }] : refuse('help/unknown');
}

function deviceOf(by: Context['by']): string {
  return by.slice(by.indexOf(':') + 1);
}
