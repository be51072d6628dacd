// From a command that arrived to an entry for the journal, an earlier answer, or a refusal (L7).

import type { Answer } from './answer.ts';
import type { Command } from './commands.ts';
import { type Context, isRefusal, type Refusal, refuse } from './context.ts';
import { decide } from './decide.ts';
import type { Entry } from './events.ts';
import type { Accepted, CommandId, Day } from './state.ts';

/** A command as it arrived: its client's id for it, and a digest that tells two bodies apart. */
export type Envelope = { readonly id: CommandId; readonly digest: string; readonly command: Command };

export type Acceptance =
  | { readonly entry: Entry }
  /** The same command came before: its first answer again, nothing new. */
  | { readonly again: Answer }
  | Refusal;

/** Reads the day, changes nothing. The entry becomes part of the day when it is durable and applied. */
export function accept(day: Day, { id, digest, command }: Envelope, context: Context): Acceptance {
  const before = acceptedAs(day, id);
  if (before)
    return (before.digest ?? digest) === digest ? { again: before.answer } : refuse('command/reused');
  const at = Math.max(context.at, day.at);
  const decision = decide(day, command, { ...context, at });
  if (isRefusal(decision)) return decision;
  const counter = 'counter' in command && command.counter !== undefined ? { counter: command.counter } : {};
  const { by } = context;
  return {
    entry: { version: day.version + 1, at, by, command: id, digest, ...counter, events: [...decision] },
  };
}

/** What was accepted under this id, today or the service day before. */
export function acceptedAs(day: Day, id: CommandId): Accepted | undefined {
  return day.accepted.get(id) ?? day.acceptedBefore.get(id);
}
