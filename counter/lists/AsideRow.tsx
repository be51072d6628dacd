// A visit that is parked, or did not show up: one press brings it back.

import type { PlaceView } from '../../core/views/place.ts';
import type { Row, StaffView } from '../../core/views/staff.ts';
import { minutesSince } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { isSecondHalf, leaveNoFocus } from '../parts/click.ts';
import { serviceNames } from '../words/names.ts';
import { text } from '../words/words.ts';
import styles from './Row.module.css';

export function AsideRow({
  desk,
  place,
  view,
  row,
  kind,
}: {
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  row: Row;
  kind: 'parked' | 'no-show';
}) {
  const minutes = minutesSince(row.since, desk.now.value);
  const number = row.number ?? text('noNumber');
  const back = text(kind === 'parked' ? 'resume' : 'takeBack');
  const bringBack = () => {
    const counter = view.counter?.id;
    if (counter === undefined || !desk.online.value) return;
    void desk.send({ command: kind === 'parked' ? 'resume' : 'take-back', counter, visit: row.visit });
  };
  return (
    <li class={styles.asideRow}>
      <span class={styles.number}>{number}</span>
      <span class={styles.middle}>
        <span class={styles.services}>{serviceNames(place, row.services)}</span>
        <span class={styles.marks}>
          {minutes === 0 ? text('justNow') : text(`since-${kind}`, { n: minutes })}
          {row.note !== null && ` · ${row.note}`}
        </span>
      </span>
      <button
        type="button"
        class={styles.back}
        data-row
        aria-label={`${back}: ${number}`}
        aria-disabled={!desk.online.value || undefined}
        onClick={(event) => {
          leaveNoFocus(event);
          if (!isSecondHalf(event)) bringBack();
        }}
      >
        {back}
      </button>
      {kind === 'parked' && (
        <button
          type="button"
          class={styles.more}
          aria-haspopup="dialog"
          aria-label={text('moreOf', { number })}
          onClick={(event) => {
            leaveNoFocus(event);
            if (!isSecondHalf(event)) desk.open({ is: 'row', about: row });
          }}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    </li>
  );
}
