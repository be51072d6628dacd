// How sure the shares are, in sentences that use the survey's own numbers.

import type { Group } from '../../core/ballot/results.ts';
import { percent } from './format.ts';
import styles from './Results.module.css';
import { say } from './words/words.ts';

export function Sureness({ group: { votes, handed, shares } }: { group: Group }) {
  const [first] = shares;
  if (!first?.interval || !first.band) return null;
  const answer = say(`answer-${first.answer}`).toLowerCase();
  const ends = ({ low, high }: { low: number; high: number }) => ({ low: percent(low), high: percent(high) });
  return (
    <div class={styles.sure}>
      <p>
        <strong>{say('interval')}.</strong>{' '}
        {say('intervalMeans', { answer, votes, handed, ...ends(first.interval) })}
      </p>
      <p>
        <strong>{say('band')}.</strong>{' '}
        {say('bandMeans', { answer, silent: handed - votes, ...ends(first.band) })}
      </p>
      <p class={styles.source}>{say('intervalSource')}</p>
    </div>
  );
}
