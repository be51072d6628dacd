// Two fixed places at the foot: what the last press did and its undo (L6), and why a press was refused.

import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Desk } from '../desk/desk.ts';
import { secondsToUndo } from '../desk/happened.ts';
import { letters } from '../desk/letters.ts';
import { Press } from '../parts/Press.tsx';
import { faultText } from '../words/fault.ts';
import { happenedText } from '../words/happened.ts';
import { text } from '../words/words.ts';
import styles from './Strip.module.css';

export function Strip({ desk, view }: { desk: Desk; view: StaffView }) {
  const fault = desk.notice.fault.value;
  return (
    <div class={styles.strip}>
      <Undo desk={desk} view={view} />
      <p class={styles.fault} role="alert">
        {fault && <span class={styles.refused}>{faultText(fault)}</span>}
      </p>
      <p class={styles.slow} role="status">
        {desk.slow.value && !fault && text('sending')}
      </p>
    </div>
  );
}

function Undo({ desk, view }: { desk: Desk; view: StaffView }) {
  const left = secondsToUndo(view, desk.now.value);
  const happened = happenedText(view, desk.lastOutcome.value);
  if (left === 0 || happened === undefined) return <div />;
  return (
    <div class={styles.undo}>
      <p class={styles.happened}>{happened}</p>
      <Press
        class={styles.press}
        letter={letters[staffLanguage.value].undo}
        off={!desk.can('undo')}
        onPress={() => desk.act('undo')}
      >
        {text('undo')} <span class={styles.seconds}>{text('seconds', { n: left })}</span>
      </Press>
    </div>
  );
}
