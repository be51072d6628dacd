// A share as a bar, and how sure it is as a whisker across its end.

import type { Interval } from '../../core/ballot/interval.ts';
import styles from './Bar.module.css';

/** Lines keep their width however the picture is stretched. */
const still = 'non-scaling-stroke';

export function Bar({ share, interval }: { share: number; interval: Interval | null }) {
  return (
    <svg class={styles.chart} viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true">
      <rect class={styles.all} y={4} width={100} height={16} />
      <rect class={styles.part} y={4} width={share * 100} height={16} />
      {interval && <path class={styles.halo} d={whisker(interval)} vector-effect={still} />}
      {interval && <path class={styles.whisker} d={whisker(interval)} vector-effect={still} />}
    </svg>
  );
}

function whisker({ low, high }: Interval): string {
  const [from, to] = [low * 100, high * 100];
  return `M${from} 7V17M${from} 12H${to}M${to} 7V17`;
}
