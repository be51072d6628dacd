// The page of figures: a period, what of it, and a question after the other; or one day as it went.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import { Alert } from '../parts/Alert.tsx';
import button from '../parts/Button.module.css';
import page from '../parts/Page.module.css';
import { Ways } from '../parts/Ways.tsx';
import { faultText } from '../words/fault.ts';
import styles from './FiguresPage.module.css';
import { FilterBar } from './FilterBar.tsx';
import type { Figures, Told } from './figures.ts';
import { filtersText } from './filters-text.ts';
import { periodText } from './format.ts';
import { type Names, namesFrom } from './names.ts';
import { PeriodBar } from './PeriodBar.tsx';
import { PrintHead } from './PrintHead.tsx';
import { partOf } from './period.ts';
import { Busy } from './questions/Busy.tsx';
import { Came } from './questions/Came.tsx';
import { Endings } from './questions/Endings.tsx';
import { Takes } from './questions/Takes.tsx';
import { Waits } from './questions/Waits.tsx';
import { What } from './questions/What.tsx';
import { Story } from './Story.tsx';
import { say } from './words/words.ts';

/** Today's figures are asked for again. */
const renewal = 15_000;

export function FiguresPage({
  figures,
  place,
  isMarked,
}: {
  figures: Figures;
  place: PlaceView;
  /** That data is simulated stands above every page already. */
  isMarked: boolean;
}) {
  const { name } = figures.chosen.value;
  const day = figures.day.value;
  const told = figures.told.value;
  const fault = figures.fault.value;
  const filtering = useSignal(false);
  useEffect(() => {
    void figures.load();
    if (name !== 'today') return;
    const renewing = setInterval(() => void figures.load(), renewal);
    return () => clearInterval(renewing);
  }, [figures, name]);
  const names = namesFrom(figures.sites.value, place);
  return (
    <main class={page.page}>
      {told?.report.simulated && !isMarked && (
        <p class={page.simulated}>
          <strong>{say('simulated')}</strong> {say('simulatedHint')}
        </p>
      )}
      <Alert text={fault && faultText(fault)} />
      {day ? (
        <Story key={`${day.site}/${day.date}`} {...day} figures={figures} names={names} place={place} />
      ) : (
        <>
          <div class={styles.head}>
            <h1>{say('title')}</h1>
            <Ways fetchFile={figures.file} />
          </div>
          <div class={styles.choices}>
            <PeriodBar figures={figures} />
            <button
              type="button"
              class={`${button.button} ${styles.toggle}`}
              aria-expanded={filtering.value}
              onClick={() => {
                filtering.value = !filtering.peek();
              }}
            >
              {say('filters')}
            </button>
            <div class={styles.filters} data-open={filtering.value || undefined}>
              <FilterBar figures={figures} names={names} place={place} />
            </div>
          </div>
          {told ? (
            <Answers told={told} figures={figures} names={names} place={place} />
          ) : (
            !fault && <p class={page.soft}>{say('loading')}</p>
          )}
        </>
      )}
    </main>
  );
}

function Answers({
  told,
  figures,
  names,
  place,
}: {
  told: Told;
  figures: Figures;
  names: Names;
  place: PlaceView;
}) {
  const { report, filters, at } = told;
  const { name, compared } = figures.chosen.value;
  const site = filters.site ?? place.site.id;
  const answer = {
    told,
    names,
    head: <PrintHead told={told} names={names} place={place} />,
    look: (from: string) =>
      report.step === 'day'
        ? void figures.openDay(site, from)
        : void figures.choose({ name: 'own', own: partOf(from, report.step, report) }),
  };
  return (
    <>
      <div class={styles.what}>
        <p>
          <strong>{periodText(report.from, report.to)}</strong> · {filtersText(filters, names)}
        </p>
        {name === 'today' && (
          <p class={page.soft}>
            {say('live', { time: clockTime(at, place.site.timeZone, staffLanguage.value) })}
          </p>
        )}
        {compared && !told.before && <p class={page.soft}>{say('noBefore')}</p>}
        {report.parts.length === 1 && report.days > 0 && (
          <button type="button" class={button.button} onClick={() => answer.look(report.from)}>
            {say('openStory')}
          </button>
        )}
      </div>
      {report.total.visits === 0 ? (
        <section class={page.nothing}>
          <h2>{say('nothing')}</h2>
          <p>{say('nothingHint')}</p>
        </section>
      ) : (
        <>
          <Came {...answer} />
          <Waits {...answer} />
          <Busy {...answer} />
          <Endings {...answer} />
          <Takes {...answer} />
          <What {...answer} />
        </>
      )}
    </>
  );
}
