// What the counter's last press did, for the line with the undo (L6).

import type { UndoableEvent } from '../../core/day/state.ts';
import type { Millis } from '../../core/time.ts';
import type { StaffView } from '../../core/views/staff.ts';

/** What can't be told from the event alone: a finished errand may have left the visit here, or sent it on. */
export type Happened = UndoableEvent | 'went-on' | 'sent-on';

export function happenedAt({ undo, current, own, helps, others }: StaffView): Happened | undefined {
  if (!undo) return undefined;
  if (undo.did !== 'errand-finished' || undo.number === null) return undo.did;
  if (current?.number === undo.number) return 'went-on';
  const waits = [...own, ...helps, ...others].some(({ number }) => number === undo.number);
  return waits ? 'sent-on' : undo.did;
}

/** Whole seconds in which it can still be taken back; 0: too late. */
export function secondsToUndo({ undo }: Pick<StaffView, 'undo'>, now: Millis): number {
  return undo ? Math.max(0, Math.ceil((undo.until - now) / 1000)) : 0;
}
