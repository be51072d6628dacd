// Makes a booking or moves one: what for, which day, and one of the free times or any other.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { instantOf, type Millis } from '../../core/time.ts';
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
import { serviceName } from '../words/names.ts';
import styles from './BookingsPage.module.css';
import type { Bookings, FreeDay, Placed } from './bookings.ts';
import { say } from './words/words.ts';

export function BookingForm({
  bookings,
  desk,
  place,
  moved,
  close,
}: {
  bookings: Bookings;
  desk: Desk;
  place: PlaceView;
  moved?: Placed;
  close: () => void;
}) {
  const service = useSignal(moved?.services[0] ?? place.services[0]?.id ?? '');
  const date = useSignal(moved?.date ?? bookings.date.peek() ?? '');
  const days = useSignal<readonly FreeDay[] | undefined>(undefined);
  const free = useSignal<Millis | undefined>(undefined);
  const own = useSignal('');
  const over = useSignal(false);
  const fault = bookings.fault.value;
  const time = own.value === '' ? free.value : instantOf(date.value, own.value, place.site.timeZone);
  const off = time === undefined || bookings.busy.value || !desk.online.value;

  useEffect(() => {
    let left = false;
    days.value = undefined;
    void bookings.freeDays(service.value, date.value).then((found) => {
      if (!left) days.value = found;
    });
    return () => {
      left = true;
    };
  }, [service.value, date.value]);

  function save(): void {
    if (time === undefined) return;
    const kept = moved && moved.services[0] === service.value ? moved.services : [service.value];
    const wish = { time, services: kept, ...(over.value ? { over: true } : {}) };
    void (moved ? bookings.move(moved, wish) : bookings.book(wish));
  }

  return (
    <Dialog title={moved ? say('moveTitle', { code: moved.code }) : say('bookTitle')} close={close} wide>
      <div class={styles.pair}>
        <label class={styles.field}>
          {say('service')}
          <select
            value={service.value}
            onChange={({ currentTarget }) => {
              service.value = currentTarget.value;
              free.value = undefined;
            }}
          >
            {place.services.map(({ id }) => (
              <option key={id} value={id}>
                {serviceName(place, id)}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.field}>
          {say('date')}
          <input
            type="date"
            value={date.value}
            onChange={({ currentTarget }) => {
              if (currentTarget.value === '') return;
              date.value = currentTarget.value;
              free.value = undefined;
            }}
          />
        </label>
      </div>
      <Times
        days={days.value}
        place={place}
        chosen={own.value === '' ? free.value : undefined}
        choose={(chosen) => {
          free.value = chosen;
          own.value = '';
        }}
      />
      <div class={styles.pair}>
        <label class={styles.field}>
          {say('ownTime')}
          <input
            type="time"
            value={own.value}
            onInput={({ currentTarget }) => {
              own.value = currentTarget.value;
            }}
          />
        </label>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={over.value}
            onChange={({ currentTarget }) => {
              over.value = currentTarget.checked;
            }}
          />
          {say('over')}
        </label>
      </div>
      {fault && (
        <p class={form.fault} role="alert">
          {faultText(fault)}
        </p>
      )}
      <Press class={styles.book} off={off} onPress={save}>
        {say(moved ? 'doMove' : 'doBook')}
      </Press>
    </Dialog>
  );
}

function Times({
  days,
  place,
  chosen,
  choose,
}: {
  days: readonly FreeDay[] | undefined;
  place: PlaceView;
  chosen: Millis | undefined;
  choose: (time: Millis) => void;
}) {
  if (days?.length === 0) return <p class={room.none}>{say('noFree')}</p>;
  return (
    <>
      {days?.slice(0, 3).map(({ date, times }) => (
        <fieldset key={date} class={styles.times}>
          <legend>{`${say('free')} · ${dateText(date, staffLanguage.value)}`}</legend>
          {times.map(({ time, free }) => (
            <Press
              key={time}
              class={styles.timeButton}
              pressed={time === chosen}
              onPress={() => choose(time)}
            >
              {clockTime(time, place.site.timeZone)}
              <small>{say('freeLeft', { n: free })}</small>
            </Press>
          ))}
        </fieldset>
      ))}
    </>
  );
}
