// One pop-up on the list: its days and hours, and what can be done with it.

import type { TimeOfDay } from '../../core/time.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { periodText } from '../survey/format.ts';
import styles from './PopUpsPage.module.css';
import { dailyOf } from './plan.ts';
import type { PopUp } from './pop-ups.ts';
import { say } from './words/words.ts';

export type Asked = { readonly is: 'laptop' | 'change' | 'close' | 'bring'; readonly id: string };

export function Card({ popUp, ask, save }: { popUp: PopUp; ask: (asked: Asked) => void; save: () => void }) {
  const { id, name, address, firstDay, lastDay, stage, closed, hours, counters, days } = popUp;
  const daily = dailyOf(hours);
  const facts = [
    periodText(firstDay, lastDay),
    daily ? say('daily', { from: clock(daily.from), to: clock(daily.to) }) : say('always'),
    say('countersOf', { n: counters }),
  ];
  return (
    <li class={styles.card}>
      <div class={styles.facts}>
        <h3 class={styles.name}>{name}</h3>
        {address !== null && <p>{address}</p>}
        <p class={styles.soft}>{facts.join(' · ')}</p>
        {closed && <p class={styles.soft}>{say('closedEarly')}</p>}
      </div>
      <div class={styles.actions}>
        {stage !== 'past' && (
          <Action class={styles.first} word="laptop" name={name} act={() => ask({ is: 'laptop', id })} />
        )}
        <Action
          class={styles.action}
          word={stage === 'past' ? 'again' : 'change'}
          name={name}
          act={() => ask({ is: 'change', id })}
        />
        {stage !== 'past' && (
          <Action
            class={styles.action}
            word={stage === 'coming' ? 'callOff' : 'close'}
            name={name}
            act={() => ask({ is: 'close', id })}
          />
        )}
        {days > 0 && <Action class={styles.action} word="saveDays" n={days} name={name} act={save} />}
        {stage !== 'coming' && (
          <Action class={styles.action} word="bringDays" name={name} act={() => ask({ is: 'bring', id })} />
        )}
      </div>
    </li>
  );
}

function Action({
  word,
  n = 0,
  name,
  act,
  ...look
}: {
  word: 'laptop' | 'again' | 'change' | 'callOff' | 'close' | 'saveDays' | 'bringDays';
  /** How many of what the word names. */
  n?: number;
  name: string;
  act: () => void;
  class: string | undefined;
}) {
  return (
    <button type="button" {...look} aria-label={`${say(word, { n })}: ${name}`} onClick={act}>
      {say(word, { n })}
    </button>
  );
}

/** `09.30` in Danish, as elsewhere on the pages. */
function clock(time: TimeOfDay): string {
  return staffLanguage.value === 'da' ? time.replace(':', '.') : time;
}
