// What stands above every question on paper: whose figures, of when, of what, made when.

import { localTime } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import type { Told } from './figures.ts';
import { filtersText } from './filters-text.ts';
import { periodText } from './format.ts';
import type { Names } from './names.ts';
import styles from './PrintHead.module.css';
import { say } from './words/words.ts';

export function PrintHead({ told, names, place }: { told: Told; names: Names; place: PlaceView }) {
  const { report, filters, at } = told;
  const zone = place.site.timeZone;
  const made = `${dateText(localTime(at, zone).date, staffLanguage.value)} ${clockTime(at, zone, staffLanguage.value)}`;
  return (
    <div class={styles.head}>
      <p class={styles.office}>
        {place.office} · {periodText(report.from, report.to)}
      </p>
      <p>{filtersText(filters, names)}</p>
      <p>{say('made', { time: made })}</p>
      {report.simulated && <p class={styles.simulated}>{say('simulated')}</p>}
    </div>
  );
}
