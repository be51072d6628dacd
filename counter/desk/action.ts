// What can be pressed at the desk beside the large button, and when.

import type { StaffView } from '../../core/views/staff.ts';

/** The keys of the grid, in the order in which they stand there; they never change places. */
export const gridActions = [
  'start',
  'finish',
  'transfer',
  'park',
  'recall',
  'no-show',
  'put-back',
  'cancel',
  'without-ticket',
  'take-ticket',
  'pause',
  'help',
] as const;

export const otherActions = [
  'undo',
  'note',
  'add-errand',
  'reprint',
  'take-help',
  'services',
  'close',
  'menu',
  'keys',
] as const;

/** As in core/day/commands.ts, whose schemas stay out of the page. */
export const maxErrands = 5;

export type GridAction = (typeof gridActions)[number];
export type Action = GridAction | (typeof otherActions)[number];

/** Whether pressing it makes sense now. The server decides; this only spares people a refusal. */
export function canDo(action: Action, view: StaffView): boolean {
  const { counter, current } = view;
  if (!counter) return false;
  const serving = current?.state === 'serving';
  const called = current?.state === 'called';
  switch (action) {
    case 'finish':
    case 'transfer':
    case 'park':
      return serving;
    case 'start':
    case 'no-show':
      return called;
    case 'recall':
      return called && current.recallsLeft > 0;
    case 'put-back':
    case 'cancel':
    case 'note':
      return called || serving;
    case 'add-errand':
      return current !== null && current.errands.length < maxErrands;
    case 'reprint':
      return typeof current?.number === 'string' && view.printer !== 'none';
    case 'without-ticket':
      return !current && !counter.paused;
    case 'pause':
    case 'close':
      return !current;
    case 'help':
      return ownHelpCall(view) === undefined;
    case 'take-help':
      return view.help.length > 0;
    case 'undo':
      return view.undo !== null;
    case 'take-ticket':
    case 'services':
    case 'menu':
    case 'keys':
      return true;
  }
}

/** What the page can do by itself, while the server is away. */
export function needsServer(action: Action): boolean {
  return action !== 'menu' && action !== 'keys';
}

/** The call for help that this counter has made and nobody has taken on yet (L9). */
export function ownHelpCall({ counter, help }: StaffView): string | undefined {
  return help.find(({ kind, from }) => kind === 'counter' && from === counter?.label)?.id;
}
