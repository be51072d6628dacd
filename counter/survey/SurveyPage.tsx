// Satisfaction surveys: the list, and the one that is looked at.

import { useEffect } from 'preact/hooks';
import type { Survey } from '../../core/ballot/survey.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { Alert } from '../parts/Alert.tsx';
import { faultText } from '../words/fault.ts';
import { Compare } from './Compare.tsx';
import { periodText } from './format.ts';
import { OnePast } from './OnePast.tsx';
import { OneSurvey } from './OneSurvey.tsx';
import { PastForm } from './PastForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import styles from './SurveyPage.module.css';
import type { PastInfo, Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function SurveyPage({ surveys, place }: { surveys: Surveys; place: PlaceView }) {
  useEffect(() => void surveys.load(), [surveys]);
  const all = surveys.all.value;
  const open = surveys.open.value;
  const fault = surveys.fault.value;
  const isNew = open?.is === 'new' || (all?.length === 0 && !open);
  return (
    <main class={styles.page}>
      <nav class={styles.list} aria-label={say('surveys')}>
        <h1 class={styles.title}>{say('surveys')}</h1>
        <ul class={styles.surveys}>
          {all &&
            listed(all, surveys.past.value).map(({ id, name, first, last, byHand }) => (
              <li key={id}>
                <button
                  type="button"
                  class={styles.survey}
                  aria-current={open && 'id' in open && open.id === id ? 'true' : undefined}
                  onClick={() => (byHand ? surveys.lookAtPast(id) : void surveys.look(id))}
                >
                  <span class={styles.name}>{name}</span>
                  <span class={styles.dates}>{periodText(first, last)}</span>
                  {byHand && <span class={styles.dates}>{say('byHand')}</span>}
                </button>
              </li>
            ))}
        </ul>
        {all && (
          <>
            {(all.length > 0 || open) && (
              <button type="button" class={styles.plan} aria-pressed={isNew} onClick={() => surveys.plan()}>
                {say('newSurvey')}
              </button>
            )}
            <button
              type="button"
              class={styles.plan}
              aria-pressed={open?.is === 'compare'}
              onClick={() => void surveys.compare()}
            >
              {say('compare')}
            </button>
            <button
              type="button"
              class={styles.plan}
              aria-pressed={open?.is === 'enter'}
              onClick={() => surveys.enter()}
            >
              {say('enterPast')}
            </button>
          </>
        )}
      </nav>
      <div class={styles.open}>
        <Alert text={fault && faultText(fault)} />
        {!all && !fault && <p class={styles.soft}>{say('loading')}</p>}
        {isNew && <PlanForm surveys={surveys} place={place} isFirst={all?.length === 0} />}
        {!isNew && open?.is === 'survey' && (
          <OneSurvey key={open.id} surveys={surveys} place={place} id={open.id} />
        )}
        {open?.is === 'past' && <OnePast key={open.id} surveys={surveys} id={open.id} />}
        {open?.is === 'enter' && (
          <PastForm
            key={open.id ?? ''}
            surveys={surveys}
            place={place}
            known={surveys.past.value.find(({ past }) => past.id === open.id)?.past}
          />
        )}
        {open?.is === 'compare' && <Compare surveys={surveys} />}
      </div>
    </main>
  );
}

/** The newest first, those entered by hand among them. */
function listed(all: readonly Survey[], past: readonly PastInfo[]) {
  return [
    ...all.map(({ id, name, first, last, ended }) => ({
      id,
      name,
      first,
      last: ended ?? last,
      byHand: false,
    })),
    ...past.map(({ past: { id, name, first, last } }) => ({ id, name, first, last, byHand: true })),
  ].sort((a, b) => (a.first < b.first ? 1 : -1));
}
