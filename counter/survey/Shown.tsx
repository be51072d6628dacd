// Whether the waiting rooms are shown the result, and the poster of it for the wall (V10).

import type { Survey } from '../../core/ballot/survey.ts';
import form from './Form.module.css';
import styles from './Results.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function Shown({ surveys, survey }: { surveys: Surveys; survey: Survey }) {
  const shown = survey.shown === true;
  return (
    <div class={styles.shown}>
      <label class={form.check}>
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => void surveys.show(survey.id, event.currentTarget.checked)}
        />
        <span>
          {say('showOnDisplays')}
          <span class={form.hint}>{say('showHint')}</span>
        </span>
      </label>
      {shown && (
        <a class={styles.print} href={`/surveys/${survey.id}/poster`} target="_blank" rel="noreferrer">
          {say('printPoster')}
        </a>
      )}
    </div>
  );
}
