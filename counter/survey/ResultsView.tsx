// What a survey says (V7). Every percentage stands with what it is made of, and how sure it is in a plain sentence.

import { partsOf } from '../../core/ballot/parts.ts';
import type { Results } from '../../core/ballot/results.ts';
import type { Survey } from '../../core/ballot/survey.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { Ways } from '../parts/Ways.tsx';
import { Earlier } from './Earlier.tsx';
import form from './Form.module.css';
import { dateText, periodText } from './format.ts';
import { GroupTable } from './GroupTable.tsx';
import { partNames } from './groups.ts';
import styles from './Results.module.css';
import { Shown } from './Shown.tsx';
import { Sureness } from './Sureness.tsx';
import page from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
import { toldOf, toldPast } from './told-surveys.ts';
import { say } from './words/words.ts';

export function ResultsView({
  survey,
  results,
  surveys,
  place,
}: {
  survey: Survey;
  results: Results;
  surveys: Surveys;
  place: PlaceView;
}) {
  const before = [
    ...surveys.earlier.value.map(toldOf),
    ...surveys.past.value.filter(({ past }) => past.first < survey.first).map(toldPast),
  ].sort((a, b) => (a.first < b.first ? 1 : -1));
  const parts = partsOf(results, partNames(surveys.sites.value, place));
  return (
    <section class={form.card} aria-labelledby="results">
      <div class={styles.head}>
        <h3 class={page.part} id="results">
          {say('results')}
        </h3>
        <Ways fetchFile={(kind) => surveys.file(survey.id, kind)} />
      </div>
      <p class={styles.printed}>
        {survey.name}, {periodText(survey.first, survey.ended ?? survey.last)}
      </p>
      {results.total.shares.length > 0 && <Shown surveys={surveys} survey={survey} />}
      <GroupTable name={say('results')} group={results.total} />
      <Sureness group={results.total} />
      {parts.map(({ name, group }) => (
        <section key={name} class={styles.part}>
          <h4>{name}</h4>
          <GroupTable name={name} group={group} />
        </section>
      ))}
      <Earlier surveys={[toldOf({ survey, results }), ...before]} />
      <p class={form.hint}>{say('through', { date: dateText(results.through) })}</p>
    </section>
  );
}
