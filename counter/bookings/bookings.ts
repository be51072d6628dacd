// The bookings of a day, as staff look after them: today's as they change, another day's as they were when asked for.

import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { FreeTime } from '../../core/booking/slots.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { BookingRow, BookingsView } from '../../core/views/bookings.ts';
import type { Answered, Api } from '../../ui/api.ts';
import { newCommandId } from '../../ui/command-id.ts';
import type { Fault } from '../desk/notice.ts';
import type { ListAnswer } from './list.ts';

export type Placed = BookingRow & { readonly site: string; readonly date: IsoDate };

export type Wish = {
  readonly time: Millis;
  readonly services: readonly string[];
  readonly over?: boolean;
};

export type FreeDay = { readonly date: IsoDate; readonly times: readonly FreeTime[] };

export type Asked =
  | { readonly is: 'one' | 'move'; readonly booking: Placed }
  | { readonly is: 'book' | 'list' }
  | undefined;

export type Bookings = {
  readonly date: ReadonlySignal<IsoDate | undefined>;
  readonly today: ReadonlySignal<IsoDate | undefined>;
  /** Undefined until the server has answered. */
  readonly rows: ReadonlySignal<readonly BookingRow[] | undefined>;
  /** Today's for which nobody has come yet, whichever day is shown. */
  readonly expected: ReadonlySignal<readonly BookingRow[]>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  readonly asked: Signal<Asked>;
  show(date: IsoDate): void;
  ask(asked: Asked): void;
  find(code: string): Promise<void>;
  /** The free times from that day on; none where the service is booked for any time. */
  freeDays(service: string, from: IsoDate): Promise<readonly FreeDay[]>;
  book(wish: Wish): Promise<void>;
  move(booking: Placed, wish: Wish): Promise<void>;
  cancel(booking: Placed, cause: 'by-citizen' | 'by-staff'): Promise<void>;
  checkIn(booking: Placed): Promise<void>;
  /** What a day's list would change, or has changed. */
  list(csv: string, replace: boolean, dry: boolean): Promise<ListAnswer | undefined>;
};

export function createBookings(
  api: Api,
  view: ReadonlySignal<BookingsView | undefined>,
  site: string,
): Bookings {
  const chosen = signal<IsoDate | undefined>(undefined);
  const other = signal<readonly BookingRow[] | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);
  const busy = signal(false);
  const asked = signal<Asked>(undefined);
  const today = computed(() => view.value?.date);
  const date = computed(() => chosen.value ?? today.value);
  const isToday = computed(() => date.value === today.value);
  const here = `/sites/${encodeURIComponent(site)}`;

  async function doing<Body>(asking: Promise<Answered<Body>>): Promise<Body | undefined> {
    busy.value = true;
    fault.value = undefined;
    const answered = await asking;
    busy.value = false;
    if (answered.ok) return answered.body;
    fault.value = answered.refusal;
    return undefined;
  }

  async function load(): Promise<void> {
    const wanted = date.peek();
    if (isToday.peek() || wanted === undefined) return;
    const found = await api.get<{ bookings: BookingRow[] }>(`${here}/bookings?date=${wanted}`);
    // Somebody has gone on to another day meanwhile.
    if (date.peek() !== wanted) return;
    if (found.ok) other.value = found.body.bookings;
    else fault.value = found.refusal;
  }

  /** Then the booking stands before whoever did it, on its day. */
  async function change(asking: Promise<Answered<Placed>>): Promise<void> {
    const booking = await doing(asking);
    if (!booking) return;
    batch(() => {
      if (booking.site === site) show(booking.date);
      asked.value = { is: 'one', booking };
    });
  }

  function show(day: IsoDate): void {
    batch(() => {
      chosen.value = day === today.peek() ? undefined : day;
      other.value = undefined;
      fault.value = undefined;
    });
    void load();
  }

  return {
    date,
    today,
    rows: computed(() => (isToday.value ? view.value?.bookings : other.value)),
    expected: computed(() => view.value?.bookings.filter(({ state }) => state === 'booked') ?? []),
    fault,
    busy,
    asked,
    show,
    ask: (wanted) => {
      batch(() => {
        fault.value = undefined;
        asked.value = wanted;
      });
    },
    find: (code) => change(api.get<Placed>(`/bookings/${encodeURIComponent(code)}`)),
    freeDays: async (service, from) => {
      const query = new URLSearchParams({ service, from, days: '14' });
      return (await doing(api.get<{ days: FreeDay[] }>(`${here}/slots?${query}`)))?.days ?? [];
    },
    book: (wish) => change(api.post<Placed>(`${here}/bookings`, wish, { id: newCommandId() })),
    move: ({ code }, wish) => change(api.put<Placed>(`/bookings/${code}`, { ...wish, site })),
    cancel: async ({ code }, cause) => {
      const cancelled = await doing(api.remove(`/bookings/${code}?cause=${cause}`).then(asDone));
      if (!cancelled) return;
      asked.value = undefined;
      await load();
    },
    checkIn: async (booking) => {
      const answer = await doing(
        api.post<{ number: string; visit: string }>(
          `${here}/check-in`,
          { code: booking.code, slip: true },
          { id: newCommandId() },
        ),
      );
      if (!answer) return;
      const { number, visit } = answer;
      const arrived = { ...booking, state: 'checked-in' as const, visitState: 'waiting' as const };
      asked.value = { is: 'one', booking: { ...arrived, number, visit } };
    },
    list: async (csv, replace, dry) => {
      const query = new URLSearchParams({
        date: date.peek() ?? '',
        dry: dry ? '1' : '0',
        replace: replace ? '1' : '0',
      });
      const path = `${here}/bookings/import?${query}`;
      const answer = await doing(api.post<ListAnswer>(path, csv, { id: newCommandId() }));
      if (answer && !dry) await load();
      return answer;
    },
  };
}

/** That it was done is all that there is to know. */
function asDone(answered: Answered<undefined>): Answered<true> {
  return answered.ok ? { ok: true, body: true } : answered;
}
