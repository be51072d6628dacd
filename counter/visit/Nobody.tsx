// Nobody is at the counter: how many wait for it, or that it pauses. Who is next stands on the large button.

import type { StaffView } from '../../core/views/staff.ts';
import { text } from '../words/words.ts';
import styles from './Visit.module.css';

export function Nobody({ view }: { view: StaffView }) {
  const isPaused = view.counter?.paused ?? false;
  return (
    <section class={isPaused ? styles.paused : styles.empty} aria-label={text('visit')}>
      <h1 class={styles.nobody}>{text(isPaused ? 'paused' : 'free')}</h1>
      <p class={styles.hint}>{isPaused ? text('pausedHint') : waitsText(view)}</p>
    </section>
  );
}

function waitsText({ own, helps }: StaffView): string {
  const n = own.length + helps.length;
  return n === 0 ? text('nobodyWaitsForYou') : text('waitsForYou', { n });
}
