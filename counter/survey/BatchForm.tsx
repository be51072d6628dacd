// Mints tokens and prints them at a site. It takes a while, and says so plainly.

import type { Survey } from '../../core/ballot/survey.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { areaName } from '../words/names.ts';
import form from './Form.module.css';
import styles from './SurveyPage.module.css';
import type { BatchPlan, Printing, Surveys } from './surveys.ts';
import { say } from './words/words.ts';

const mostAtOnce = 200;

export function BatchForm({
  surveys,
  place,
  survey,
}: {
  surveys: Surveys;
  place: PlaceView;
  survey: Survey;
}) {
  const printing = surveys.printing.value;
  const isPrinting = printing?.is === 'printing';
  const withCodes = surveys.sites.value.filter(({ id }) => !survey.boxesAt.includes(id));
  return (
    <form
      class={form.card}
      onSubmit={(event) => {
        event.preventDefault();
        if (!(event.target instanceof HTMLFormElement) || isPrinting) return;
        void surveys.print(survey.id, batchIn(new FormData(event.target), survey, place));
      }}
    >
      <h3 class={styles.part}>{say('printTokens')}</h3>
      <div class={form.row}>
        {survey.site === 'all' && (
          <label class={form.field}>
            {say('where')}
            <select name="site">
              {withCodes.map(({ id, name }) => (
                <option key={id} value={id} selected={id === place.site.id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {survey.byArea && (
          <label class={form.field}>
            {say('area')}
            <select name="area" required>
              {place.areas.map(({ id }) => (
                <option key={id} value={id}>
                  {areaName(place, id)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class={form.field}>
          {say('howMany')}
          <input name="count" type="number" min={1} max={mostAtOnce} defaultValue="50" required />
        </label>
      </div>
      <div class={styles.printing}>
        <button type="submit" class={form.submit} aria-disabled={isPrinting || undefined}>
          {say('print')}
        </button>
        <p role="status">{printing && printingText(printing)}</p>
      </div>
      <p class={form.hint}>{say('printHint')}</p>
    </form>
  );
}

function printingText(printing: Printing): string {
  if (printing.is === 'printing') return say('printingNow', { n: printing.count });
  const { printed, failed } = printing;
  return failed === 0 ? say('printed', { n: printed }) : say('printedPartly', { n: printed, failed });
}

function batchIn(fields: FormData, survey: Survey, place: PlaceView): BatchPlan {
  const own = survey.site === 'all' ? place.site.id : survey.site;
  const area = fields.get('area');
  return {
    site: String(fields.get('site') ?? own),
    count: Number(fields.get('count')),
    ...(area === null ? {} : { area: String(area) }),
  };
}
