// One survey: its tokens, its results, its end.

import { useSignal } from '@preact/signals';
import { inLanguage } from '../../core/office/languages.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { BatchForm } from './BatchForm.tsx';
import { BoxFaults } from './BoxFaults.tsx';
import form from './Form.module.css';
import { periodText } from './format.ts';
import { ResultsView } from './ResultsView.tsx';
import { StockTable } from './StockTable.tsx';
import styles from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function OneSurvey({ surveys, place, id }: { surveys: Surveys; place: PlaceView; id: string }) {
  const ending = useSignal(false);
  const survey = surveys.all.value?.find((one) => one.id === id);
  const stock = surveys.stock.value;
  const results = surveys.results.value;
  if (!survey) return null;
  const named = (id: string) => surveys.sites.value.find((one) => one.id === id)?.name ?? id;
  const asked = survey.site === 'all' ? surveys.sites.value.map(({ id }) => id) : [survey.site];
  const hasCodes = asked.some((id) => !survey.boxesAt.includes(id));
  const site = surveys.sites.value.find((one) => one.id === survey.site)?.name ?? survey.site;
  const isOver = stock?.stage === 'over';
  const stopAsking = () => {
    ending.value = false;
  };
  return (
    <>
      <header class={styles.head}>
        <div>
          <h2 class={styles.heading}>{survey.name}</h2>
          <p class={styles.soft}>
            {survey.site === 'all' ? say('allSites') : site}
            {' · '}
            {periodText(survey.first, survey.ended ?? survey.last)}
            {stock && ` · ${say(`stage-${stock.stage}`)}`}
          </p>
          {survey.boxesAt.length > 0 && (
            <p class={styles.soft}>{say('byBoxes', { sites: survey.boxesAt.map(named).join(', ') })}</p>
          )}
          {survey.question && (
            <p class={styles.question}>{inLanguage(survey.question, staffLanguage.value)}</p>
          )}
        </div>
        {stock && !isOver && (
          <button
            type="button"
            class={form.quiet}
            onClick={() => {
              ending.value = true;
            }}
          >
            {say('endSurvey')}
          </button>
        )}
      </header>
      {stock && <BoxFaults stock={stock} named={named} />}
      {results && <ResultsView survey={survey} results={results} surveys={surveys} place={place} />}
      {results === null && (
        <section class={form.card}>
          <h3 class={styles.part}>{say('results')}</h3>
          <p>{say(isOver ? 'tooFew' : 'notPublished')}</p>
        </section>
      )}
      {stock && !isOver && hasCodes && <BatchForm surveys={surveys} place={place} survey={survey} />}
      {stock && <StockTable stock={stock} surveys={surveys} place={place} />}
      {ending.value && (
        <Dialog title={say('endTitle', { name: survey.name })} close={stopAsking}>
          <p>{say('endHint')}</p>
          <Choices
            choices={[
              {
                name: say('endYes'),
                choose: () => {
                  stopAsking();
                  void surveys.end(id);
                },
              },
              { name: say('endNo'), choose: stopAsking },
            ]}
          />
        </Dialog>
      )}
    </>
  );
}
