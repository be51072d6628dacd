// The large button: the next sensible step. Always at the same place, with Space.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { stepText } from '../words/step.ts';
import { text } from '../words/words.ts';
import styles from './StepButton.module.css';

export function StepButton({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const step = desk.step.value;
  if (!step) return null;
  const off = !desk.online.value || (step.is === 'call-next' && !step.possible);
  const { title, hint } = stepText(step, desk.outcome.value, place, view);
  return (
    <Press class={styles.step} letter={text('space')} dark off={off} onPress={() => desk.takeStep()}>
      <span class={styles.words}>
        <span class={styles.title}>{title}</span>
        <span class={styles.hint}>{hint}</span>
      </span>
    </Press>
  );
}
