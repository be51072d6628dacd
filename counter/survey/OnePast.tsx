// A survey of the past, entered by hand: what its totals say (V8).

import { useSignal } from '@preact/signals';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import form from './Form.module.css';
import { periodText } from './format.ts';
import { GroupTable } from './GroupTable.tsx';
import results from './Results.module.css';
import { Sureness } from './Sureness.tsx';
import styles from './SurveyPage.module.css';
import type { Surveys } from './surveys.ts';
import { say } from './words/words.ts';

export function OnePast({ surveys, id }: { surveys: Surveys; id: string }) {
  const removing = useSignal(false);
  const found = surveys.past.value.find(({ past }) => past.id === id);
  if (!found) return null;
  const { past, group } = found;
  const site = surveys.sites.value.find((one) => one.id === past.site)?.name ?? past.site;
  const keep = () => {
    removing.value = false;
  };
  return (
    <>
      <header class={styles.head}>
        <div>
          <h2 class={styles.heading}>{past.name}</h2>
          <p class={styles.soft}>
            {site} · {periodText(past.first, past.last)} <span class={results.mark}>{say('byHand')}</span>
          </p>
        </div>
        <div class={results.ways}>
          <button type="button" class={form.quiet} onClick={() => surveys.enter(id)}>
            {say('correct')}
          </button>
          <button
            type="button"
            class={form.quiet}
            onClick={() => {
              removing.value = true;
            }}
          >
            {say('remove')}
          </button>
        </div>
      </header>
      <section class={form.card} aria-labelledby="results">
        <div class={results.head}>
          <h3 class={styles.part} id="results">
            {say('results')}
          </h3>
          <div class={results.ways}>
            <button type="button" class={results.print} onClick={() => window.print()}>
              {say('printPage')}
            </button>
          </div>
        </div>
        <p class={results.printed}>
          {past.name}, {site}, {periodText(past.first, past.last)} ({say('byHand')})
        </p>
        <GroupTable name={say('results')} group={group} />
        <Sureness group={group} />
        {past.source !== '' && <p class={form.hint}>{say('sourceIs', { source: past.source })}</p>}
      </section>
      {removing.value && (
        <Dialog title={say('removeTitle', { name: past.name })} close={keep}>
          <Choices
            choices={[
              {
                name: say('removeYes'),
                choose: () => {
                  keep();
                  void surveys.removePast(id);
                },
              },
              { name: say('endNo'), choose: keep },
            ]}
          />
        </Dialog>
      )}
    </>
  );
}
