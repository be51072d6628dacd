// One call, as large as the screen allows.

import { directionOf, type Language } from '../../core/office/languages.ts';
import type { DisplayCall } from '../../core/views/display.ts';
import { otherLanguages, speak, speakIn } from '../words/words.ts';
import styles from './BigCall.module.css';

export function BigCall({
  call: { number, counter, booked },
  lit,
  arriving,
  stacked,
  languages,
}: {
  call: DisplayCall;
  lit: boolean;
  /** It is being announced. */
  arriving: boolean;
  stacked: boolean;
  languages: readonly Language[];
}) {
  return (
    <section class={lit ? styles.lit : styles.calm}>
      <div class={styles.heading}>
        <h1>{speak(lit ? 'nowCalling' : 'lastCalled')}</h1>
        {booked && <span class={styles.mark}>{speak('booked')}</span>}
      </div>
      <div class={arriving ? styles.arriving : undefined}>
        <p class={styles.number}>{number}</p>
        <p class={stacked ? styles.stacked : styles.counter}>
          <span class={styles.word}>{speak('counter')}</span> <span class={styles.sign}>{counter}</span>
        </p>
      </div>
      <ul class={styles.others}>
        {otherLanguages(languages).map((language) => (
          <li key={language} lang={language} dir={directionOf(language)}>
            {speakIn(language, 'counter')} <bdi>{counter}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
