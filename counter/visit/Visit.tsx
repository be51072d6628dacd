// The visit at the counter: its number, how long, why it was called, its errands and its note.

import type { PlaceView } from '../../core/views/place.ts';
import type { CurrentVisit, StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime, stopwatch } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { Press } from '../parts/Press.tsx';
import { languageInWords } from '../words/names.ts';
import { reasonText } from '../words/reason.ts';
import { text } from '../words/words.ts';
import { Errands } from './Errands.tsx';
import { Nobody } from './Nobody.tsx';
import { NoteField } from './NoteField.tsx';
import styles from './Visit.module.css';

export function Visit({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const { current } = view;
  if (!current) return <Nobody view={view} />;
  const { number, state, reason } = current;
  return (
    <section class={state === 'called' ? styles.called : styles.card} aria-label={text('visit')}>
      <div class={styles.top}>
        <h1 class={number === null ? styles.unnumbered : styles.number}>{number ?? text('noNumber')}</h1>
        <div class={styles.facts}>
          <span class={state === 'called' ? styles.lit : styles.fact}>
            {text(state === 'called' ? 'isCalled' : 'isServing')}
          </span>
          {current.noSlip && <span class={styles.noSlip}>{text('noSlip')}</span>}
          {current.alone && <span class={styles.fact}>{text('takenAlone')}</span>}
          {current.booked !== null && (
            <span class={styles.fact}>
              {text('bookedAt', { time: clockTime(current.booked, place.site.timeZone) })}
            </span>
          )}
          {current.language !== null && current.language !== place.languages[0] && (
            <span class={styles.fact}>{text('speaks', { language: languageInWords(current.language) })}</span>
          )}
        </div>
        <div class={styles.clock}>
          <p class={styles.time}>{stopwatch(current.since, desk.now.value)}</p>
          <p class={styles.soft}>{text(state === 'called' ? 'sinceCalled' : 'servingTime')}</p>
        </div>
      </div>
      <div class={styles.why}>
        <p class={styles.soft}>
          {reason ? <Reason reason={reasonText(reason, place.site.timeZone)} /> : text('walkedUp')}
        </p>
        {number !== null && <Reprint desk={desk} current={current} />}
      </div>
      <Errands desk={desk} place={place} current={current} />
      <NoteField desk={desk} />
    </section>
  );
}

/** In a narrow window the reason alone, so that it fits its place. */
function Reason({ reason }: { reason: string }) {
  return (
    <>
      <span class={styles.wide}>{text('calledBecause', { reason })}</span>
      <span class={styles.narrow}>{reason}</span>
    </>
  );
}

function Reprint({ desk, current }: { desk: Desk; current: CurrentVisit }) {
  return (
    <Press
      class={current.noSlip ? styles.reprintNow : styles.reprint}
      letter={letters[staffLanguage.value].reprint}
      off={!desk.can('reprint')}
      onPress={() => desk.act('reprint')}
    >
      {text('reprint')}
    </Press>
  );
}
