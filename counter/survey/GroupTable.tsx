// The response rate and the shares of one group, each with its numerator and denominator.

import type { Group, Share } from '../../core/ballot/results.ts';
import { percent, range } from './format.ts';
import styles from './Results.module.css';
import { say } from './words/words.ts';

export function GroupTable({ name, group }: { name: string; group: Group }) {
  const { votes, handed, responseRate, shares } = group;
  return (
    <>
      <p class={styles.rate}>
        {responseRate === null
          ? say(whyNoRate(group), { votes, handed })
          : say('rate', { rate: percent(responseRate), votes, handed })}
      </p>
      {shares.length === 0 ? (
        <p>{say('underTen')}</p>
      ) : (
        <table class={styles.table} aria-label={name}>
          <thead>
            <tr>
              <th scope="col">{say('answer')}</th>
              <th scope="col" colSpan={2}>
                {say('share')}
              </th>
              <th scope="col">{say('interval')}</th>
              <th scope="col">{say('band')}</th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <Line key={share.answer} share={share} votes={votes} />
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Boxes that are too full at one site spoil the rate of all (V4). */
function whyNoRate({ votes, handed }: Group): 'moreVotes' | 'moreVotesSomewhere' | 'noRate' {
  if (votes > handed) return 'moreVotes';
  return handed > 0 && votes > 0 ? 'moreVotesSomewhere' : 'noRate';
}

function Line({ share: { answer, count, share, interval, band }, votes }: { share: Share; votes: number }) {
  return (
    <tr>
      <th scope="row">{say(`answer-${answer}`)}</th>
      <td class={styles.barCell}>
        <div class={styles.bar} aria-hidden="true">
          <div class={styles.filled} style={{ width: `${share * 100}%` }} />
          {interval && (
            <div
              class={styles.interval}
              style={{ left: `${interval.low * 100}%`, right: `${(1 - interval.high) * 100}%` }}
            />
          )}
        </div>
      </td>
      <td class={styles.share}>
        <strong>{percent(share)}</strong> <span>{say('of', { count, votes })}</span>
      </td>
      <td>{interval ? range(interval) : '–'}</td>
      <td>{band ? range(band) : '–'}</td>
    </tr>
  );
}
