// While the server has not answered: calm, and after a while what to do.

import { useEffect } from 'preact/hooks';
import { announce } from '../../ui/announce.tsx';
import type { Kiosk } from '../model/kiosk.ts';
import { text } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Heading } from './Heading.tsx';
import styles from './Moment.module.css';

export function Moment({ kiosk, slow }: { kiosk: Kiosk; slow: boolean }) {
  useEffect(() => {
    if (slow) announce(`${text('slow')}. ${text('slowHint')}`);
  }, [slow]);
  return (
    <div class={styles.moment}>
      <div class={styles.dots} aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
      <Heading class={styles.title}>{text(slow ? 'slow' : 'moment')}</Heading>
      <p class={styles.hint}>{text(slow ? 'slowHint' : 'momentHint')}</p>
      {slow && (
        <Button icon="back" onPress={() => kiosk.reset()}>
          {text('restart')}
        </Button>
      )}
    </div>
  );
}
