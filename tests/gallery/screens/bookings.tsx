// The bookings of a day, as staff look after them.

import { instantOf } from '../../../core/time.ts';
import { bookingsView } from '../../../core/views/bookings.ts';
import { AppPage } from '../../../counter/AppPage.tsx';
import type { Asked } from '../../../counter/bookings/bookings.ts';
import type { Screen } from '../screen.ts';
import { appWith, busyMorning, morning, staffWith } from './counter-scenes.ts';

const date = '2026-11-23';

export function at(time: string, on = date) {
  return instantOf(on, time, 'Europe/Copenhagen');
}

type Told = ReturnType<typeof morning>;

function booked(told: Told): void {
  for (const [time, code, service] of [
    ['10:20', 'K7Q4M2X', 'pas'],
    ['11:00', 'B4W8T0C', 'koerekort'],
    ['11:20', 'AB1234', 'flytning'],
    ['11:40', 'R2D9H5N', 'pas'],
    ['11:50', 'P3X7V1Z', 'mitid'],
    ['12:10', 'AB1310', 'vielse'],
    ['12:30', 'M8N2Q6J', 'sundhedskort'],
  ] as const) {
    told.tell('10:01', 'key:bookings', { command: 'book', date, code, time: at(time), services: [service] });
  }
  told.tell('10:10', 'person:clerk-3', { command: 'check-in', code: 'K7Q4M2X', slip: true });
  told.tell('11:05', 'person:clerk-3', { command: 'check-in', code: 'B4W8T0C', slip: true });
  told.tell('11:35', 'person:clerk-3', { command: 'check-in', code: 'R2D9H5N', slip: true });
  told.tell('11:36', 'person:clerk-3', {
    command: 'cancel-booking',
    date,
    code: 'P3X7V1Z',
    cause: 'by-citizen',
  });
}

type Given = { readonly told?: Told; readonly asked?: Asked; readonly answers?: Record<string, unknown> };

export function draw({ told = busyMorning(), asked, answers = {} }: Given) {
  const views = [told.view(), told.place(), bookingsView(told.scene())];
  const staff = staffWith(views, { answers });
  if (asked) staff.bookings.ask(asked);
  return <AppPage app={appWith(staff, { page: 'bookings' })} />;
}

export function busy(): Told {
  const told = morning();
  booked(told);
  return told;
}

function one(told: Told, code: string): Asked {
  const booking = bookingsView(told.scene()).bookings.find((row) => row.code === code);
  return booking && { is: 'one', booking: { ...booking, site: 'raadhus', date } };
}

const times = ['09:00', '09:30', '10:00', '10:30', '11:00', '13:30', '14:00'];
const free = {
  days: ['2026-11-24', '2026-11-25'].map((on) => ({
    date: on,
    times: times.map((time, i) => ({ time: at(time, on), free: 1 + (i % 3) })),
  })),
};

export const screen: Screen = {
  viewport: { width: 1366, height: 768 },
  states: {
    empty: () => draw({}),
    busy: () => draw({ told: busy() }),
    one: () => {
      const told = busy();
      return draw({ told, asked: one(told, 'AB1310') });
    },
    book: () =>
      draw({
        told: busy(),
        asked: { is: 'book' },
        answers: slots(),
      }),
    list: () => draw({ told: busy(), asked: { is: 'list' } }),
  },
};

/** For whichever service stands first. */
function slots() {
  return Object.fromEntries(
    morning()
      .place()
      .services.map(({ id }) => [`/sites/raadhus/slots?service=${id}&from=2026-11-23&days=14`, free]),
  );
}
