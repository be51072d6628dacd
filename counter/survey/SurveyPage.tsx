// Satisfaction surveys: the list, and the one that is looked at.

import { useEffect } from 'preact/hooks';
import type { PlaceView } from '../../core/views/place.ts';
import { faultText } from '../words/fault.ts';
import { periodText } from './format.ts';
import { OneSurvey } from './OneSurvey.tsx';
import { PlanForm } from './PlanForm.tsx';
import styles from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function SurveyPage({ surveys, place }: { surveys: Surveys; place: PlaceView }) {
  useEffect(() => void surveys.load(), [surveys]);
  const all = surveys.all.value;
  const open = surveys.open.value;
  const fault = surveys.fault.value;
  const isNew = open?.is === 'new' || all?.length === 0;
  return (
    <main class={styles.page}>
      <nav class={styles.list} aria-label={say('surveys')}>
        <h1 class={styles.title}>{say('surveys')}</h1>
        <ul class={styles.surveys}>
          {all?.map(({ id, name, first, last, ended }) => (
            <li key={id}>
              <button
                type="button"
                class={styles.survey}
                aria-current={open?.is === 'survey' && open.id === id ? 'true' : undefined}
                onClick={() => void surveys.look(id)}
              >
                <span class={styles.name}>{name}</span>
                <span class={styles.dates}>{periodText(first, ended ?? last)}</span>
              </button>
            </li>
          ))}
        </ul>
        {all && all.length > 0 && (
          <button type="button" class={styles.plan} aria-pressed={isNew} onClick={() => surveys.plan()}>
            {say('newSurvey')}
          </button>
        )}
      </nav>
      <div class={styles.open}>
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
        {!all && !fault && <p class={styles.soft}>{say('loading')}</p>}
        {isNew && <PlanForm surveys={surveys} place={place} isFirst={all?.length === 0} />}
        {!isNew && open?.is === 'survey' && (
          <OneSurvey key={open.id} surveys={surveys} place={place} id={open.id} />
        )}
      </div>
    </main>
  );
}
