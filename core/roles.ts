// What each role may do: one table, used by sockets and REST alike.

import type { CommandName } from './day/commands.ts';

export const roles = [
  'kiosk',
  'display',
  'vote',
  'agent',
  'citizen',
  'integration',
  'clerk',
  'supervisor',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Staff sign in with a password; the other roles belong to devices, integrations and citizens' phones. */
export const staffRoles = ['clerk', 'supervisor', 'administrator'] as const satisfies readonly Role[];
export type StaffRole = (typeof staffRoles)[number];

/** Roles that an administrator gives to a key. */
export const keyRoles = [
  'kiosk',
  'display',
  'vote',
  'agent',
  'integration',
] as const satisfies readonly Role[];
export type KeyRole = (typeof keyRoles)[number];

/** What can be done beside commands. */
export type Action =
  | 'see-kiosk'
  | 'see-display'
  | 'see-queue'
  | 'see-bookings'
  | 'see-slots'
  | 'read-events'
  | 'use-paper-tray'
  | 'write-notes'
  | 'see-surveys'
  | 'see-figures'
  | 'run-surveys'
  | 'enter-phone-calls'
  | 'see-data-sheets'
  | 'own-sign-in'
  | 'manage-people'
  | 'see-room'
  | 'see-devices'
  | 'open-pop-up'
  | 'bring-days'
  | 'see-metrics'
  | 'try-slips'
  | 'manage-devices'
  | 'manage-keys'
  | 'manage-office';

const staff: readonly Role[] = staffRoles;
const leaders: readonly Role[] = ['supervisor', 'administrator'];
const administrators: readonly Role[] = ['administrator'];
const agents: readonly Role[] = ['agent'];
const nobody: readonly Role[] = [];

export const commandRoles: Readonly<Record<CommandName, readonly Role[]>> = {
  take: ['kiosk', 'integration', ...staff],
  'keep-number': ['kiosk', 'integration', ...staff],
  leave: ['kiosk', 'citizen', 'integration', ...staff],
  book: ['integration', ...staff],
  'move-booking': ['integration', ...staff],
  'cancel-booking': ['integration', ...staff],
  'list-bookings': ['integration', ...staff],
  'check-in': ['kiosk', 'citizen', 'integration', ...staff],
  'call-help': ['kiosk', ...staff],
  'take-help': staff,
  open: staff,
  pause: staff,
  continue: staff,
  close: staff,
  'call-next': staff,
  call: staff,
  recall: staff,
  start: staff,
  finish: staff,
  'finish-and-next': staff,
  'no-show': staff,
  'put-back': staff,
  park: staff,
  resume: staff,
  'serve-without-ticket': staff,
  'add-errand': staff,
  undo: staff,
  transfer: staff,
  cancel: staff,
  'put-first': staff,
  'take-back': staff,
  reprint: staff,
  free: leaders,
  assign: leaders,
  'stop-taking': leaders,
  'allow-taking': leaders,
  'put-up-message': leaders,
  'take-down-message': leaders,
  'reserve-numbers': agents,
  'take-reserved': agents,
  'report-slip': nobody,
  'end-day': nobody,
};

export const actionRoles: Readonly<Record<Action, readonly Role[]>> = {
  'see-kiosk': ['kiosk', 'integration', ...staff],
  'see-display': ['display', 'kiosk', 'integration', ...staff],
  'see-queue': ['integration', ...staff],
  'see-bookings': ['integration', ...staff],
  'see-slots': ['kiosk', 'integration', ...staff],
  'read-events': leaders,
  'use-paper-tray': ['kiosk', ...staff],
  'write-notes': staff,
  'see-surveys': leaders,
  'see-figures': leaders,
  'run-surveys': leaders,
  'enter-phone-calls': leaders,
  'see-data-sheets': leaders,
  'own-sign-in': staff,
  'manage-people': administrators,
  'see-room': leaders,
  'see-devices': leaders,
  'open-pop-up': leaders,
  'bring-days': leaders,
  'see-metrics': ['integration', ...administrators],
  'try-slips': leaders,
  'manage-devices': administrators,
  'manage-keys': administrators,
  'manage-office': administrators,
};

export function mayCommand(role: Role, command: CommandName): boolean {
  return commandRoles[command].includes(role);
}

export function may(role: Role, action: Action): boolean {
  return actionRoles[action].includes(role);
}

export function isStaffRole(role: Role): role is StaffRole {
  return staff.includes(role);
}
