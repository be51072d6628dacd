// What a command means for the day: events, or a named refusal. Reads the day, changes nothing.

import type { Command, CommandName, CommandOf } from './commands.ts';
import { type Context, type Decision, refuse } from './context.ts';
import { book, cancelBooking, moveBooking } from './decide/booking.ts';
import { call, callNext, putFirst, recall, resume } from './decide/call.ts';
import { checkIn } from './decide/check-in.ts';
import { assign, close, continueCounter, free, open, pause } from './decide/counter.ts';
import { endDay } from './decide/end-day.ts';
import { callHelp, takeHelp } from './decide/help.ts';
import { listBookings } from './decide/list-bookings.ts';
import { putUpMessage, takeDownMessage } from './decide/message.ts';
import { cancel, noShow, park, putBack, takeBack, transfer } from './decide/move.ts';
import { reserveNumbers, takeReserved } from './decide/reserve.ts';
import { addErrand, finish, finishAndNext, serveWithoutTicket, start } from './decide/serve.ts';
import { reportSlip, reprint } from './decide/slip.ts';
import { keepNumber, leave, take } from './decide/take.ts';
import { allowTaking, stopTaking } from './decide/taking.ts';
import { undo } from './decide/undo.ts';
import type { Day } from './state.ts';

type Deciders = { [Name in CommandName]: (day: Day, command: CommandOf<Name>, context: Context) => Decision };

const deciders: Deciders = {
  take,
  'keep-number': keepNumber,
  leave,
  book,
  'move-booking': moveBooking,
  'cancel-booking': cancelBooking,
  'list-bookings': listBookings,
  'check-in': checkIn,
  'call-help': callHelp,
  'take-help': takeHelp,
  open,
  pause,
  continue: continueCounter,
  close,
  free,
  assign,
  'call-next': callNext,
  call,
  recall,
  resume,
  'put-first': putFirst,
  start,
  finish,
  'finish-and-next': finishAndNext,
  'serve-without-ticket': serveWithoutTicket,
  'add-errand': addErrand,
  'put-back': putBack,
  park,
  transfer,
  cancel,
  'no-show': noShow,
  'take-back': takeBack,
  undo,
  reprint,
  'reserve-numbers': reserveNumbers,
  'take-reserved': takeReserved,
  'report-slip': reportSlip,
  'stop-taking': stopTaking,
  'allow-taking': allowTaking,
  'put-up-message': putUpMessage,
  'take-down-message': takeDownMessage,
  'end-day': endDay,
};

export function decide(day: Day, command: Command, context: Context): Decision {
  if (day.ended) return refuse('day/closed');
  // The compiler can't see that a command's name picks its own decider.
  const decider = deciders[command.command] as (day: Day, command: Command, context: Context) => Decision;
  return decider(day, command, context);
}
