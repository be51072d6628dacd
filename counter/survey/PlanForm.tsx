// Plans a survey: its days, its place, and its question if the usual one does not fit.

import { useSignal } from '@preact/signals';
import type { SurveyPlan } from '../../core/ballot/survey.ts';
import { addDays } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { languageName } from '../words/names.ts';
import form from './Form.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

/** As in core/ballot/survey.ts, whose schemas stay out of the page (V5). */
const shortestDays = 14;

export function PlanForm({
  surveys,
  place,
  isFirst,
}: {
  surveys: Surveys;
  place: PlaceView;
  isFirst: boolean;
}) {
  const first = useSignal('');
  const site = useSignal(place.site.id);
  const asked = surveys.sites.value.filter(({ id }) => site.value === 'all' || id === site.value);
  const earliestLast = first.value === '' ? undefined : addDays(first.value, shortestDays - 1);
  return (
    <form
      class={form.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (event.target instanceof HTMLFormElement) void surveys.start(planIn(new FormData(event.target)));
      }}
    >
      <h2 class={form.heading}>{say(isFirst ? 'firstSurvey' : 'newSurvey')}</h2>
      {isFirst && <p class={form.explain}>{say('whatItIs')}</p>}
      <label class={form.field}>
        {say('surveyName')}
        <input name="name" required maxLength={80} placeholder={say('surveyNameExample')} />
      </label>
      <div class={form.row}>
        <label class={form.field}>
          {say('first')}
          <input
            name="first"
            type="date"
            required
            onInput={(event) => {
              first.value = event.currentTarget.value;
            }}
          />
        </label>
        <label class={form.field}>
          {say('last')}
          <input name="last" type="date" required min={earliestLast} />
        </label>
        <label class={form.field}>
          {say('where')}
          <select
            name="site"
            onChange={(event) => {
              site.value = event.currentTarget.value;
            }}
          >
            <option value="all">{say('allSites')}</option>
            {surveys.sites.value.map(({ id, name }) => (
              <option key={id} value={id} selected={id === place.site.id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class={form.hint}>{say('twoWeeks')}</p>
      <fieldset class={form.group}>
        <legend>{say('boxesAt')}</legend>
        {asked.map(({ id, name }) => (
          <label key={id} class={form.check}>
            <input type="checkbox" name="boxesAt" value={id} />
            {name}
          </label>
        ))}
        <p class={form.hint}>{say('boxesAtHint')}</p>
      </fieldset>
      <label class={form.check}>
        <input type="checkbox" name="byArea" />
        <span>
          {say('byArea')}
          <span class={form.hint}>{say('byAreaHint')}</span>
        </span>
      </label>
      <details class={form.more}>
        <summary>{say('ownQuestion')}</summary>
        <p class={form.hint}>{say('ownQuestionHint')}</p>
        {place.languages.map((one) => (
          <label key={one} class={form.field}>
            {languageName(one)}
            <input name={`question-${one}`} lang={one} maxLength={120} />
          </label>
        ))}
      </details>
      <button type="submit" class={form.submit}>
        {say('startSurvey')}
      </button>
    </form>
  );
}

/** What the form says, as the server wants it. */
export function planIn(fields: FormData): SurveyPlan {
  const written = (name: string) => String(fields.get(name) ?? '').trim();
  const question: Record<string, string> = {};
  for (const name of fields.keys()) {
    if (name.startsWith('question-') && written(name) !== '')
      question[name.slice('question-'.length)] = written(name);
  }
  return {
    name: written('name'),
    site: written('site'),
    first: written('first'),
    last: written('last'),
    byArea: fields.get('byArea') !== null,
    boxesAt: fields.getAll('boxesAt').map(String),
    ...(Object.keys(question).length > 0 ? { question } : {}),
  };
}
