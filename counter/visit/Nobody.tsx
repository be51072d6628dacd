// Nobody is at the counter: who would be called, or that it pauses.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { nextText } from '../words/next.ts';
import { text } from '../words/words.ts';
import styles from './Visit.module.css';

export function Nobody({ place, view }: { place: PlaceView; view: StaffView }) {
  const isPaused = view.counter?.paused ?? false;
  return (
    <section class={isPaused ? styles.paused : styles.empty} aria-label={text('visit')}>
      <h1 class={styles.nobody}>{text(isPaused ? 'paused' : 'free')}</h1>
      <p class={styles.hint}>{isPaused ? text('pausedHint') : nextText(place, view)}</p>
    </section>
  );
}
