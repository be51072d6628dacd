// One of every command, about a visit and pressed at counter 1.

import type { Command, CommandName } from '../../core/day/commands.ts';
import { instantOf } from '../../core/time.ts';

/** How each command about `visit`, at counter 1, reads. */
const commands: { [Name in CommandName]: (visit: string) => Omit<Command & { command: Name }, 'command'> } = {
  take: () => ({ services: ['pas'], language: 'da', slip: true }),
  'keep-number': (visit) => ({ visit }),
  leave: (visit) => ({ visit }),
  book: () => ({
    date: '2026-11-23',
    time: instantOf('2026-11-23', '12:00', 'Europe/Copenhagen'),
    services: ['pas'],
  }),
  'move-booking': () => ({
    date: '2026-11-23',
    code: 'BOOKED',
    time: instantOf('2026-11-23', '12:30', 'Europe/Copenhagen'),
  }),
  'cancel-booking': () => ({ date: '2026-11-23', code: 'BOOKED', cause: 'by-citizen' }),
  'list-bookings': () => ({ date: '2026-11-23', bookings: [], replace: false }),
  'check-in': () => ({ code: 'BOOKED', slip: true }),
  'call-help': () => ({ counter: '1' }),
  open: () => ({ counter: '1' }),
  pause: () => ({ counter: '1' }),
  continue: () => ({ counter: '1' }),
  close: () => ({ counter: '1' }),
  'call-next': () => ({ counter: '1' }),
  call: (visit) => ({ counter: '1', visit }),
  recall: () => ({ counter: '1' }),
  start: () => ({ counter: '1' }),
  finish: () => ({ counter: '1' }),
  'finish-and-next': () => ({ counter: '1' }),
  'no-show': () => ({ counter: '1' }),
  'put-back': () => ({ counter: '1' }),
  park: () => ({ counter: '1' }),
  resume: (visit) => ({ counter: '1', visit }),
  'serve-without-ticket': () => ({ counter: '1', service: 'pas' }),
  'add-errand': () => ({ counter: '1', service: 'mitid' }),
  undo: () => ({ counter: '1' }),
  transfer: (visit) => ({ counter: '1', visit, to: { service: 'mitid' } }),
  cancel: (visit) => ({ counter: '1', visit, cause: 'cancelled-by-staff' }),
  'put-first': (visit) => ({ counter: '1', visit }),
  'take-back': (visit) => ({ counter: '1', visit }),
  reprint: (visit) => ({ counter: '1', visit }),
  'take-help': () => ({ help: 'visit99999' }),
  free: () => ({ counter: '1' }),
  assign: () => ({ counter: '1', serves: ['pas'], helps: ['mitid'], because: 'many-wait' }),
  'put-up-message': () => ({ text: { da: 'Vi lukker kl. 14' } }),
  'take-down-message': () => ({ message: 'message-00001' }),
  'stop-taking': () => ({}),
  'allow-taking': () => ({}),
  'reserve-numbers': () => ({ date: '2026-11-23' }),
  'take-reserved': () => ({
    date: '2026-11-23',
    reserve: 'reserve999',
    visit: 'visitalone',
    number: 'A999',
    arrived: instantOf('2026-11-23', '12:00', 'Europe/Copenhagen'),
    services: ['pas'],
    language: 'da',
    press: 'press-00001',
  }),
  'report-slip': (visit) => ({ visit, outcome: 'confirmed' }),
  'end-day': () => ({}),
};

export const commandNames = Object.keys(commands) as CommandName[];

/** Whether the command is pressed at a counter. */
export function isPressed(name: CommandName): boolean {
  return 'counter' in commands[name]('');
}

export function commandAbout(name: CommandName, visit: string): Command {
  return { command: name, ...commands[name](visit) } as Command;
}
