// The page of the data sheet: a year, of all sites or of one, on one page; and the phone calls that belong to it.

import { useEffect } from 'preact/hooks';
import type { DataSheet } from '../../core/figures/sheet.ts';
import { sheetWord } from '../../core/figures/words/words.ts';
import { localTime } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import { namesFrom } from '../figures/names.ts';
import { Alert } from '../parts/Alert.tsx';
import field from '../parts/Field.module.css';
import page from '../parts/Page.module.css';
import { Ways } from '../parts/Ways.tsx';
import { faultText } from '../words/fault.ts';
import { Calls } from './Calls.tsx';
import styles from './DataSheetPage.module.css';
import type { DataSheets } from './data-sheet.ts';
import { Sheet } from './Sheet.tsx';
import { say } from './words/words.ts';

/** So far back one may look. */
const years = 15;

export function DataSheetPage({
  sheets,
  place,
  isMarked,
}: {
  sheets: DataSheets;
  place: PlaceView;
  /** That data is simulated stands above every page already. */
  isMarked: boolean;
}) {
  useEffect(() => void sheets.load(), [sheets]);
  const { year, site } = sheets.chosen.value;
  const sheet = sheets.sheet.value;
  const calls = sheets.calls.value;
  const fault = sheets.fault.value;
  const names = namesFrom(sheets.sites.value, place);
  const isSimulated = sheet?.year.simulated || sheet?.before?.simulated;
  return (
    <main class={page.page}>
      {isSimulated && !isMarked && (
        <p class={page.simulated}>
          <strong>{say('simulated')}</strong> {say('simulatedHint')}
        </p>
      )}
      <Alert text={fault && faultText(fault)} />
      <div class={styles.head}>
        <div>
          <h1>{sheetWord('title', staffLanguage.value, { year })}</h1>
          <p class={styles.of}>
            {place.office} · {site === null ? say('allSites') : names.site(site)}
            {sheet && isUnderWay(sheet) && ` · ${say('through', { date: lastDay(sheet) })}`}
          </p>
          <Printed place={place} now={sheets.now()} simulated={isSimulated === true} />
        </div>
        <Ways fetchFile={sheets.file} />
      </div>
      <Choices sheets={sheets} />
      {sheet ? <Told sheet={sheet} names={names} /> : !fault && <p class={page.soft}>{say('loading')}</p>}
      {calls && <Calls key={year} sheets={sheets} calls={calls} year={year} />}
    </main>
  );
}

function Told({ sheet, names }: { sheet: DataSheet; names: ReturnType<typeof namesFrom> }) {
  const { year, before } = sheet;
  const isEmpty =
    before === null && year.servings === null && year.calls === null && year.surveys.length === 0;
  if (!isEmpty) return <Sheet sheet={sheet} names={names} />;
  return (
    <section class={page.nothing}>
      <h2>{say('nothing', { year: year.year })}</h2>
      <p>{say('nothingHint')}</p>
    </section>
  );
}

function Choices({ sheets }: { sheets: DataSheets }) {
  const { year, site } = sheets.chosen.value;
  const sites = sheets.sites.value;
  const thisYear = Number(sheets.today().slice(0, 4));
  return (
    <div class={`${field.bar} ${styles.choices}`}>
      <label class={field.field}>
        {say('year')}
        <select
          value={year}
          onChange={({ currentTarget }) => void sheets.choose({ year: Number(currentTarget.value) })}
        >
          {Array.from({ length: years }, (_, ago) => thisYear - ago).map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
        </select>
      </label>
      {sites.length > 1 && (
        <label class={field.field}>
          {say('site')}
          <select
            value={site ?? ''}
            onChange={({ currentTarget }) => void sheets.choose({ site: currentTarget.value || null })}
          >
            {sheets.mayAll.value && <option value="">{say('allSites')}</option>}
            {sites.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

/** What stands on paper alone. */
function Printed({ place, now, simulated }: { place: PlaceView; now: number; simulated: boolean }) {
  const zone = place.site.timeZone;
  const language = staffLanguage.value;
  const time = `${dateText(localTime(now, zone).date, language)} ${clockTime(now, zone, language)}`;
  return (
    <div class={styles.printed}>
      <p>{say('made', { time })}</p>
      {simulated && <p class={styles.mark}>{say('simulated')}</p>}
    </div>
  );
}

function isUnderWay({ year: { year, through } }: DataSheet): boolean {
  return through < `${year}-12-31` && through >= `${year}-01-01`;
}

function lastDay({ year: { through } }: DataSheet): string {
  return dateText(through, staffLanguage.value);
}
