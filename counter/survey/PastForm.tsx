// Enters a survey of the past by its totals, or corrects one. What is not known is left empty.

import type { PastPlan, PastSurvey } from '../../core/ballot/past.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { answers } from './answers.ts';
import form from './Form.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

/** As in core/ballot/told.ts. */
const fewest = 10;

export function PastForm({
  surveys,
  place,
  known,
}: {
  surveys: Surveys;
  place: PlaceView;
  known: PastSurvey | undefined;
}) {
  return (
    <form
      class={form.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement)) return;
        void surveys.keepPast(pastIn(new FormData(event.target)), known?.id);
      }}
    >
      <h2 class={form.heading}>{say(known ? 'correctPast' : 'enterPast')}</h2>
      <p class={form.explain}>{say('enterPastHint')}</p>
      <label class={form.field}>
        {say('surveyName')}
        <input name="name" required maxLength={80} defaultValue={known?.name ?? ''} />
      </label>
      <div class={form.row}>
        <label class={form.field}>
          {say('first')}
          <input name="first" type="date" required defaultValue={known?.first ?? ''} />
        </label>
        <label class={form.field}>
          {say('last')}
          <input name="last" type="date" required defaultValue={known?.last ?? ''} />
        </label>
        <label class={form.field}>
          {say('where')}
          <select name="site">
            {surveys.sites.value.map(({ id, name }) => (
              <option key={id} value={id} selected={id === (known?.site ?? place.site.id)}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class={form.row}>
        <Count name="votes" label={say('votes')} known={known?.votes} least={fewest} required />
        <Count name="handed" label={say('handed')} known={known?.handed} />
      </div>
      <div class={form.row}>
        {answers.map((answer) => (
          <Count key={answer} name={answer} label={say(`answer-${answer}`)} known={known?.counts?.[answer]} />
        ))}
      </div>
      <p class={form.hint}>{say('leaveEmpty')}</p>
      <label class={form.field}>
        {say('source')}
        <input name="source" maxLength={200} defaultValue={known?.source ?? ''} />
      </label>
      <button type="submit" class={form.submit}>
        {say('keepPast')}
      </button>
    </form>
  );
}

function Count({
  name,
  label,
  known,
  least = 0,
  required = false,
}: {
  name: string;
  label: string;
  known: number | null | undefined;
  least?: number;
  required?: boolean;
}) {
  return (
    <label class={form.field}>
      {label}
      <input name={name} type="number" min={least} step={1} required={required} defaultValue={known ?? ''} />
    </label>
  );
}

/** Answers count when all three are there; the server says if they are not as many as the votes. */
export function pastIn(fields: FormData): PastPlan {
  const written = (name: string) => String(fields.get(name) ?? '').trim();
  const number = (name: string) => (written(name) === '' ? null : Number(written(name)));
  const [satisfied, neither, dissatisfied] = answers.map(number);
  const counts =
    satisfied == null && neither == null && dissatisfied == null
      ? null
      : { satisfied: satisfied ?? 0, neither: neither ?? 0, dissatisfied: dissatisfied ?? 0 };
  return {
    name: written('name'),
    site: written('site'),
    first: written('first'),
    last: written('last'),
    votes: number('votes') ?? 0,
    counts,
    handed: number('handed'),
    source: written('source'),
  };
}
