// What a survey says (V7). Every percentage stands with what it is made of, and how sure it is in a plain sentence.

import type { Results } from '../../core/ballot/results.ts';
import type { Survey } from '../../core/ballot/survey.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { areaName } from '../words/names.ts';
import form from './Form.module.css';
import { dateText } from './format.ts';
import { GroupTable } from './GroupTable.tsx';
import styles from './Results.module.css';
import { Sureness } from './Sureness.tsx';
import page from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
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
  const siteNames = (ids: readonly string[]) =>
    ids.map((id) => surveys.sites.value.find((site) => site.id === id)?.name ?? id).join(', ');
  const areaNames = (ids: readonly string[]) =>
    ids.map((id) => (id === '' ? say('otherAreas') : areaName(place, id))).join(', ');
  const parts = [
    ...results.periods.map((one) => ({
      name: say('fromTo', { first: dateText(one.first), last: dateText(one.last) }),
      group: one,
    })),
    ...results.sites.map((one) => ({ name: siteNames(one.sites), group: one })),
    ...results.areas.map((one) => ({ name: areaNames(one.areas), group: one })),
  ];
  return (
    <section class={form.card} aria-labelledby="results">
      <div class={styles.head}>
        <h3 class={page.part} id="results">
          {say('results')}
        </h3>
        <button type="button" class={styles.print} onClick={() => window.print()}>
          {say('printPage')}
        </button>
      </div>
      <p class={styles.printed}>
        {survey.name},{' '}
        {say('fromTo', { first: dateText(survey.first), last: dateText(survey.ended ?? survey.last) })}
      </p>
      <GroupTable name={say('results')} group={results.total} />
      <Sureness group={results.total} />
      {parts.map(({ name, group }) => (
        <section key={name} class={styles.part}>
          <h4>{name}</h4>
          <GroupTable name={name} group={group} />
        </section>
      ))}
      <p class={form.hint}>{say('through', { date: dateText(results.through) })}</p>
    </section>
  );
}
