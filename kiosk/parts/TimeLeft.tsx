// A line that becomes shorter until something happens by itself.

import type { Countdown } from '../../ui/countdown.ts';
import styles from './TimeLeft.module.css';

export function TimeLeft({ countdown }: { countdown: Countdown }) {
  const left = countdown.left.value;
  // The line is where it will be in a second, and takes a second to get there.
  const share = left === undefined ? 0 : (left - 1) / countdown.total;
  return (
    <div class={styles.track} aria-hidden="true">
      <div class={styles.left} style={{ transform: `scaleX(${share})` }} />
    </div>
  );
}
