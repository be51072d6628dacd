// One visit that waits. Pressing it shows what can be done with it.

import type { PlaceView } from '../../core/views/place.ts';
import type { Row } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { waitedOf } from '../desk/waited.ts';
import { isSecondHalf, leaveNoFocus } from '../parts/click.ts';
import { serviceNames } from '../words/names.ts';
import { text } from '../words/words.ts';
import { Marks } from './Marks.tsx';
import styles from './Row.module.css';

export function WaitingRow({
  desk,
  place,
  row,
  next,
}: {
  desk: Desk;
  place: PlaceView;
  row: Row;
  next: boolean;
}) {
  const { minutes, over } = waitedOf(row, place, desk.now.value);
  return (
    <li>
      <button
        type="button"
        class={next ? styles.next : styles.row}
        aria-haspopup="dialog"
        data-row
        onClick={(event) => {
          leaveNoFocus(event);
          if (!isSecondHalf(event)) desk.open({ is: 'row', about: row });
        }}
      >
        <span class={styles.number}>{row.number ?? text('noNumber')}</span>
        <span class={styles.middle}>
          <span class={styles.services}>{serviceNames(place, row.services)}</span>
          <Marks place={place} row={row} next={next} />
        </span>
        <span class={over ? styles.over : styles.waited}>
          {text('minutes', { n: minutes })}
          {over && <small class={styles.overWord}>{text('overTarget')}</small>}
        </span>
      </button>
    </li>
  );
}
