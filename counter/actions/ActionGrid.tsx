// Everything else that can be done with the visit and the counter. Each key keeps its place; what can't be pressed now fades.

import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { type GridAction, gridActions } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import styles from './ActionGrid.module.css';

export function ActionGrid({ desk, view }: { desk: Desk; view: StaffView }) {
  return (
    <ul class={styles.grid} aria-label={text('actions')}>
      {gridActions.map((action) => (
        <li key={action}>
          <Press
            class={styles.key}
            letter={letters[staffLanguage.value][action]}
            off={!desk.can(action)}
            onPress={() => desk.act(action)}
          >
            <span class={styles.words}>
              {label(action, view)}
              {action === 'recall' && view.current?.state === 'called' && view.current.recallsLeft > 0 && (
                <small class={styles.left}>{text('recallsLeft', { n: view.current.recallsLeft })}</small>
              )}
            </span>
          </Press>
        </li>
      ))}
    </ul>
  );
}

function label(action: GridAction, view: StaffView): string {
  if (action === 'pause' && view.counter?.paused) return text('action-continue');
  if (
    action === 'help' &&
    view.help.some(({ kind, from }) => kind === 'counter' && from === view.counter?.label)
  ) {
    return text('helpComing');
  }
  return text(`action-${action}`);
}
