// What an accepted command is answered with. It follows from its events alone, so that a repeated command is
// answered the same after a restart (L7).

import type { Entry, Reason } from './events.ts';

export type Answer = {
  /** The stream's version at which it was accepted. */
  version: number;
  /** The visit that the command was about, or that it began. */
  visit?: string;
  /** The number given or called. */
  number?: string;
  /** Why this visit was called (Q5). */
  reason?: Reason;
  help?: string;
  /** The code of the booking that the command was about. */
  booking?: string;
  /** Set aside for the agent that asked (K1). */
  reserve?: string;
  numbers?: readonly string[];
  /** The press that was taken back (L6). */
  undone?: string;
};

export function answerTo(entry: Entry): Answer {
  const answer: Answer = { version: entry.version };
  for (const event of entry.events) {
    if ('visit' in event) answer.visit = event.visit;
    if ('number' in event && event.number !== undefined) answer.number = event.number;
    if ('reason' in event) answer.reason = event.reason;
    if ('booking' in event && event.booking !== undefined) answer.booking = event.booking;
    if (event.type === 'numbers-reserved') {
      answer.reserve = event.reserve;
      answer.numbers = event.numbers;
    }
    if ('help' in event) answer.help = event.help;
    if (event.type === 'undone') answer.undone = event.press;
  }
  return answer;
}
