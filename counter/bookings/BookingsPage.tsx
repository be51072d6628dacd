// The bookings of a day: who is expected, who has come, and what became of them.

import { useSignal } from '@preact/signals';
import { addDays } from '../../core/time.ts';
import type { BookingRow } from '../../core/views/bookings.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import room from '../room/RoomPage.module.css';
import { faultText } from '../words/fault.ts';
import { serviceNames } from '../words/names.ts';
import { BookingForm } from './BookingForm.tsx';
import styles from './BookingsPage.module.css';
import type { Bookings } from './bookings.ts';
import { ListDialog } from './ListDialog.tsx';
import { OneBooking } from './OneBooking.tsx';
import { standingOf } from './standing.ts';
import { say } from './words/words.ts';

export function BookingsPage({
  bookings,
  desk,
  place,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
}) {
  const fault = bookings.fault.value;
  const asked = bookings.asked.value;
  const date = bookings.date.value;
  const parts = { bookings, desk, place, close: () => bookings.ask(undefined) };
  return (
    <main class={styles.page}>
      <h1 class="unseen">{say('title')}</h1>
      <Tools bookings={bookings} place={place} />
      <p class={room.fault} role="alert">
        {fault && asked === undefined && <span>{faultText(fault)}</span>}
      </p>
      <List bookings={bookings} desk={desk} place={place} />
      {asked?.is === 'one' && <OneBooking {...parts} booking={asked.booking} />}
      {asked?.is === 'move' && <BookingForm {...parts} moved={asked.booking} />}
      {asked?.is === 'book' && <BookingForm {...parts} />}
      {asked?.is === 'list' && date !== undefined && <ListDialog {...parts} date={date} />}
    </main>
  );
}

function Tools({ bookings, place }: { bookings: Bookings; place: PlaceView }) {
  const code = useSignal('');
  const date = bookings.date.value ?? '';
  return (
    <div class={styles.tools}>
      <fieldset class={styles.days}>
        <legend class="unseen">{say('day')}</legend>
        <Press class={room.button} label={say('before')} onPress={() => bookings.show(addDays(date, -1))}>
          ◀
        </Press>
        <input
          type="date"
          aria-label={say('day')}
          value={date}
          onChange={({ currentTarget }) => currentTarget.value && bookings.show(currentTarget.value)}
        />
        <Press class={room.button} label={say('after')} onPress={() => bookings.show(addDays(date, 1))}>
          ▶
        </Press>
        {date !== bookings.today.value && (
          <Press
            class={room.button}
            onPress={() => bookings.today.value && bookings.show(bookings.today.value)}
          >
            {say('today')}
          </Press>
        )}
      </fieldset>
      <form
        class={styles.search}
        onSubmit={(event) => {
          event.preventDefault();
          if (code.value.trim() !== '') void bookings.find(code.value.trim());
        }}
      >
        <input
          aria-label={say('search')}
          placeholder={say('search')}
          maxLength={20}
          autocomplete="off"
          value={code.value}
          onInput={({ currentTarget }) => {
            code.value = currentTarget.value;
          }}
        />
        <button type="submit" class={room.button}>
          {say('find')}
        </button>
      </form>
      <div class={styles.acts}>
        <Press class={styles.book} onPress={() => bookings.ask({ is: 'book' })}>
          {say('book')}
        </Press>
        <Press class={room.button} onPress={() => bookings.ask({ is: 'list' })}>
          {say('list')}
        </Press>
        <a class={styles.poster} href={`/check-in/${place.site.id}/poster`} target="_blank" rel="noreferrer">
          {say('poster')}
        </a>
      </div>
    </div>
  );
}

function List({ bookings, desk, place }: { bookings: Bookings; desk: Desk; place: PlaceView }) {
  const rows = bookings.rows.value;
  if (!rows || rows.length === 0) {
    return <p class={room.none}>{say(rows ? 'none' : 'loading')}</p>;
  }
  return (
    <section class={room.card}>
      <table class={styles.table}>
        <caption class={styles.caption}>{say('count', { n: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('time')}</th>
            <th scope="col">{say('code')}</th>
            <th scope="col">{say('what')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('number')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.code} row={row} bookings={bookings} desk={desk} place={place} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({
  row,
  bookings,
  desk,
  place,
}: {
  row: BookingRow;
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
}) {
  const standing = standingOf(row, desk.now.value, place.lateMinutes);
  const date = bookings.date.value ?? '';
  return (
    <tr data-standing={standing}>
      <th scope="row">{clockTime(row.time, place.site.timeZone)}</th>
      <td>
        <Press
          class={styles.code}
          label={say('open', { code: row.code })}
          onPress={() => bookings.ask({ is: 'one', booking: { ...row, site: place.site.id, date } })}
        >
          {row.code}
        </Press>
      </td>
      <td>{serviceNames(place, row.services)}</td>
      <td>
        <span class={styles.mark}>{say(`is-${standing}`)}</span> {detail(row)}
      </td>
      <td>{row.number ?? '–'}</td>
    </tr>
  );
}

function detail({ late, cause }: BookingRow): string {
  if (late !== null && late > 0) return say('minutesLate', { n: late });
  if (cause === 'by-citizen' || cause === 'by-staff' || cause === 'moved' || cause === 'not-listed') {
    return say(`cause-${cause}`);
  }
  return '';
}
