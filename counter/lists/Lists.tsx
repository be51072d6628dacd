// Who waits, in the order of the calls, and who is set aside.

import type { PlaceView } from '../../core/views/place.ts';
import type { Row, StaffView } from '../../core/views/staff.ts';
import type { Bookings } from '../bookings/bookings.ts';
import { Soon } from '../bookings/Soon.tsx';
import type { Desk } from '../desk/desk.ts';
import { text } from '../words/words.ts';
import { AsideRow } from './AsideRow.tsx';
import { Assigned } from './Assigned.tsx';
import styles from './Lists.module.css';
import { WaitingRow } from './WaitingRow.tsx';

export function Lists({
  bookings,
  desk,
  place,
  view,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  view: StaffView;
}) {
  const waiting = (rows: readonly Row[]) =>
    rows.map((row) => (
      <WaitingRow key={row.visit} desk={desk} place={place} row={row} next={row.visit === view.next} />
    ));
  const aside = (rows: readonly Row[], kind: 'parked' | 'no-show') =>
    rows.map((row) => (
      <AsideRow key={row.visit} desk={desk} place={place} view={view} row={row} kind={kind} />
    ));
  return (
    <aside class={styles.lists} aria-label={text('lists')}>
      <Assigned desk={desk} place={place} view={view} />
      <div class={styles.waiting}>
        <Section title={text('own')} count={view.own.length} empty={text('ownEmpty')}>
          {waiting(view.own)}
        </Section>
        <Section title={text('helps')} count={view.helps.length}>
          {waiting(view.helps)}
        </Section>
        <Section title={text('others')} count={view.others.length}>
          {waiting(view.others)}
        </Section>
      </div>
      <Soon bookings={bookings} desk={desk} place={place} />
      <div class={styles.aside}>
        <Section title={text('parked')} count={view.parked.length}>
          {aside(view.parked, 'parked')}
        </Section>
        <Section title={text('noShows')} count={view.noShows.length}>
          {aside(view.noShows, 'no-show')}
        </Section>
      </div>
    </aside>
  );
}

function Section({
  title,
  count,
  empty,
  children,
}: {
  title: string;
  count: number;
  /** Said where there is nobody; a list without it is left out then. */
  empty?: string;
  children: preact.ComponentChildren;
}) {
  if (count === 0 && empty === undefined) return null;
  return (
    <section>
      <h2 class={styles.title}>
        {title} <span class={styles.count}>{count}</span>
      </h2>
      {count > 0 ? <ol>{children}</ol> : <p class={styles.empty}>{empty}</p>}
    </section>
  );
}
