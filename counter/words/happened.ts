// What the counter's last press did, in a line.

import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { happenedAt } from '../desk/happened.ts';
import { text } from './words.ts';

export function happenedText(
  view: StaffView,
  last: { readonly number: string | null; readonly outcome: TokenOutcome } | undefined,
): string | undefined {
  const happened = happenedAt(view);
  if (!happened) return undefined;
  const number = view.undo?.number ?? null;
  const did = text(`did-${happened}`, { number: number ?? text('theVisit') });
  const called = calledToo(view);
  const said = called === undefined ? did : text('didAndCalled', { did, number: called });
  const told = happened === 'errand-finished' && last?.number === number;
  if (!told) return said;
  return text(last.outcome === 'handed' ? 'didHanded' : 'didNotHanded', { did: said });
}

/** What "finish and next" called: a call of its own would be what happened last. */
function calledToo({ undo, current }: StaffView): string | undefined {
  if (undo?.did !== 'errand-finished' || current?.state !== 'called') return undefined;
  return current.number ?? text('theVisit');
}
