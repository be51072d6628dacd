// One booking: its code large enough to be read out and printed, and what can be done with it.

import type { PlaceView } from '../../core/views/place.ts';
import { dateText } from '../../core/words/clock.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Press } from '../parts/Press.tsx';
import form from '../room/Form.module.css';
import room from '../room/RoomPage.module.css';
import { faultText } from '../words/fault.ts';
import { serviceNames } from '../words/names.ts';
import styles from './BookingsPage.module.css';
import type { Bookings, Placed } from './bookings.ts';
import { standingOf } from './standing.ts';
import { say } from './words/words.ts';

export function OneBooking({
  bookings,
  desk,
  place,
  booking: opened,
  close,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  booking: Placed;
  close: () => void;
}) {
  const isHere = opened.site === place.site.id;
  const isShown = isHere && opened.date === bookings.date.value;
  const row = isShown ? bookings.rows.value?.find(({ code }) => code === opened.code) : undefined;
  const booking: Placed = { ...opened, ...row };
  const { code, time, date, number, state } = booking;
  const fault = bookings.fault.value;
  const off = bookings.busy.value || !desk.online.value;
  const when = `${dateText(date, staffLanguage.value)} · ${clockTime(time, place.site.timeZone)}`;
  const isToday = date === bookings.today.value;
  return (
    <Dialog title={when} close={close}>
      {state === 'booked' && <p class={form.field}>{say('give')}</p>}
      <p class={styles.big}>{code}</p>
      <p class={styles.told}>
        {serviceNames(place, booking.services)} ·{' '}
        {say(`is-${standingOf(booking, desk.now.value, place.lateMinutes)}`)}
        {number !== null && ` · ${say('number')} ${number}`}
      </p>
      {!isHere && <p class={styles.told}>{say('elsewhere', { site: booking.site })}</p>}
      {state === 'booked' && <p class={room.none}>{say('giveHint')}</p>}
      {fault && (
        <p class={form.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      <div class={`${styles.buttons} ${styles.noPrint}`}>
        {state === 'booked' && isToday && isHere && (
          <Press class={styles.book} off={off} onPress={() => void bookings.checkIn(booking)}>
            {say('checkIn')}
          </Press>
        )}
        {state === 'booked' && (
          <>
            <Press class={room.button} off={off} onPress={() => bookings.ask({ is: 'move', booking })}>
              {say('move')}
            </Press>
            <Press class={room.button} onPress={() => print()}>
              {say('print')}
            </Press>
            <Press class={room.button} off={off} onPress={() => void bookings.cancel(booking, 'by-citizen')}>
              {say('cancelByCitizen')}
            </Press>
            <Press class={room.button} off={off} onPress={() => void bookings.cancel(booking, 'by-staff')}>
              {say('cancelByStaff')}
            </Press>
          </>
        )}
      </div>
    </Dialog>
  );
}
