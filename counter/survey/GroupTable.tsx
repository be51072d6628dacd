// The response rate and the shares of one group, each with its numerator and denominator.

import type { Group, Share } from '../../core/ballot/results.ts';
import { fewestVotes } from '../../core/ballot/told.ts';
import { answers } from './answers.ts';
import { Bar } from './Bar.tsx';
import { percent, range } from './format.ts';
import styles from './Results.module.css';
import { say } from './words/words.ts';

export function GroupTable({ name, group }: { name: string; group: Group }) {
  const { votes, handed, responseRate, shares } = group;
  const isUnknown = shares.length === 0 && votes >= fewestVotes;
  return (
    <>
      <p class={styles.rate}>
        {responseRate === null
          ? say(whyNoRate(group), { votes, handed })
          : say('rate', { rate: percent(responseRate), votes, handed })}
      </p>
      {shares.length === 0 && <p>{say(isUnknown ? 'answersUnknown' : 'underTen')}</p>}
      {(shares.length > 0 || isUnknown) && (
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
            {isUnknown && answers.map((answer) => <UnknownLine key={answer} answer={answer} />)}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Boxes that are too full at one site spoil the rate of all (V4). */
function whyNoRate({ votes, handed }: Group): 'moreVotes' | 'moreVotesSomewhere' | 'noRate' {
  if (handed === 0 || votes === 0) return 'noRate';
  return votes > handed ? 'moreVotes' : 'moreVotesSomewhere';
}

/** Entered by hand, and nobody knows any more how they voted (V8). */
function UnknownLine({ answer }: { answer: Share['answer'] }) {
  return (
    <tr>
      <th scope="row">{say(`answer-${answer}`)}</th>
      <td class={styles.barCell} />
      <td>–</td>
      <td>–</td>
      <td>–</td>
    </tr>
  );
}

function Line({ share: { answer, count, share, interval, band }, votes }: { share: Share; votes: number }) {
  return (
    <tr>
      <th scope="row">{say(`answer-${answer}`)}</th>
      <td class={styles.barCell}>
        <Bar share={share} interval={interval} />
      </td>
      <td class={styles.share}>
        <strong>{percent(share)}</strong> <span>{say('of', { count, votes })}</span>
      </td>
      <td>{interval ? range(interval) : '–'}</td>
      <td>{band ? range(band) : '–'}</td>
    </tr>
  );
}
