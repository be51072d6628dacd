// Earlier surveys beside this one: response rates and shares, each with what it is made of (V7).

import type { Group } from '../../core/ballot/results.ts';
import { answers } from './answers.ts';
import { percent, periodText } from './format.ts';
import styles from './Results.module.css';
import type { ToldSurvey } from './told-surveys.ts';
import { say } from './words/words.ts';

export function Earlier({ surveys }: { surveys: readonly ToldSurvey[] }) {
  if (surveys.length < 2) return null;
  return (
    <section class={styles.part}>
      <h4>{say('besideEarlier')}</h4>
      <table class={styles.table} aria-label={say('besideEarlier')}>
        <thead>
          <tr>
            <th scope="col">{say('survey')}</th>
            <th scope="col">{say('responseRate')}</th>
            {answers.map((answer) => (
              <th key={answer} scope="col" class={styles.wraps}>
                {say(`answer-${answer}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {surveys.map(({ id, name, first, last, group: total, byHand }) => (
            <tr key={id}>
              <th scope="row">
                {name} {byHand && <span class={styles.mark}>{say('byHand')}</span>}
                <span class={styles.days}>{periodText(first, last)}</span>
              </th>
              <td class={styles.share}>
                <Part share={total.responseRate} count={total.votes} of={total.handed} />
              </td>
              {answers.map((answer) => (
                <td key={answer} class={styles.share}>
                  <AnswerPart group={total} answer={answer} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function AnswerPart({ group, answer }: { group: Group; answer: (typeof answers)[number] }) {
  const share = group.shares.find((one) => one.answer === answer);
  if (!share) return <>–</>;
  return <Part share={share.share} count={share.count} of={group.votes} />;
}

function Part({ share, count, of }: { share: number | null; count: number; of: number }) {
  if (share === null) return <>–</>;
  return (
    <>
      <strong>{percent(share)}</strong> <span>{say('of', { count, votes: of })}</span>
    </>
  );
}
