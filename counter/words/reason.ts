// Why a visit was called, as a sentence (Q5).

import type { Reason } from '../../core/day/events.ts';
import { clockTime } from '../../ui/time.ts';
import { text } from './words.ts';

export function reasonText(reason: Reason, timeZone: string): string {
  switch (reason.why) {
    case 'booked':
      return text('reason-booked', { time: clockTime(reason.time, timeZone) });
    case 'past-target':
    case 'earliest-due': {
      const { why, waited, target, helping } = reason;
      const said = text(`reason-${why}`, { waited, target });
      return helping ? text('reason-helping', { reason: said }) : said;
    }
    case 'put-first':
    case 'sent-here':
    case 'resumed':
    case 'chosen-by-staff':
      return text(`reason-${reason.why}`);
  }
}
