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
  const said = text(`did-${happened}`, { number: number ?? text('theVisit') });
  const told = happened === 'errand-finished' && last?.number === number;
  if (!told) return said;
  return text(last.outcome === 'handed' ? 'didHanded' : 'didNotHanded', { did: said });
}
