// How the room is, in a line; or that what is shown may be old (S1), or that nothing can be kept (S5).

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { longestWait } from '../desk/waited.ts';
import { text } from '../words/words.ts';
import styles from './Header.module.css';

export function RoomLine({
  desk,
  place,
  view,
  site,
}: {
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  /** Says where this is, where nothing else on the page does. */
  site: boolean;
}) {
  if (desk.link.value.is === 'failing') {
    return (
      <p class={styles.lost} role="status">
        {text('failing')}
      </p>
    );
  }
  if (!desk.online.value) {
    const time = clockTime(desk.now.value - desk.age.value, place.site.timeZone);
    return (
      <p class={styles.lost} role="status">
        {text('lost', { time })}
      </p>
    );
  }
  const rows = [...view.own, ...view.helps, ...view.others];
  const longest = longestWait(rows, place, desk.now.value);
  const { taking } = view;
  return (
    <p class={styles.line}>
      {site && <span class={styles.site}>{place.site.name} · </span>}
      {longest ? text('waiting', { n: rows.length, longest: longest.minutes }) : text('nobodyWaits')}
      {' · '}
      {view.printer === 'fault' ? (
        <strong class={styles.fault}>{text('printer-fault')}</strong>
      ) : (
        text(`printer-${view.printer}`)
      )}
      {!taking.open && (
        <>
          {' · '}
          <strong class={styles.stopped}>{text(`taking-${taking.because}`)}</strong>
        </>
      )}
    </p>
  );
}
