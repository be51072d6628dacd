// What can be asked of bookings across the days and sites of the office: where one is, and to move it.

import { hash } from 'node:crypto';
import type { Booking, Elsewhere } from '../core/booking/booking.ts';
import { codesMeant } from '../core/booking/code.ts';
import { acceptedAs } from '../core/day/accept.ts';
import { isRefusal, type Refusal, refuse } from '../core/day/context.ts';
import { serviceDay } from '../core/opening.ts';
import type { Ack, CommandMessage } from '../core/protocol.ts';
import type { IsoDate, Millis } from '../core/time.ts';
import { type BookingRow, bookingRow } from '../core/views/bookings.ts';
import type { Caller, FrontDesk } from './front-desk.ts';
import { newCommandId } from './ids.ts';

/** A booking with its place. */
export type Placed = BookingRow & { readonly site: string; readonly date: IsoDate };

export type Move = {
  readonly site?: string | undefined;
  readonly time: Millis;
  readonly services?: string[] | undefined;
  readonly over?: boolean | undefined;
};

const leaveAgainAfter: Millis = 500;

/** The second step of a move: out of the day where it was. */
type Leaving = {
  readonly caller: Caller | 'system';
  readonly code: string;
  readonly from: NonNullable<Booking['from']>;
  readonly id: string;
};

export class BookingDesk {
  readonly #desk: FrontDesk;

  constructor(desk: FrontDesk) {
    this.#desk = desk;
  }

  /** Moves that were cut off between their two days are brought to their end. */
  async start(): Promise<void> {
    for (const { site } of this.#desk.sites()) {
      for (const { booking } of await site.read(() => site.booked())) {
        const { code, from } = booking;
        if (from) await this.#leave({ caller: 'system', code, from, id: newCommandId() });
      }
    }
  }

  /** Where the booking that somebody means is now; one that is open before one that is over. */
  async find(code: string): Promise<Placed | undefined> {
    const found = await this.#find(code);
    return found && this.at(found.site, found.date, found.booking.code);
  }

  /** As the day has it. */
  async at(site: string, date: IsoDate, code: string): Promise<Placed | undefined> {
    return this.#desk.find(site)?.site.readOn(date, (day) => {
      const booking = day?.bookings.get(code);
      return day && booking ? { site, date, ...bookingRow(day, booking) } : undefined;
    });
  }

  cancel(caller: Caller, id: string, placed: Elsewhere, cause: 'by-citizen' | 'by-staff'): Promise<Ack> {
    const { site, date, booking } = placed;
    const command = { command: 'cancel-booking', date, code: booking.code, cause } as const;
    return this.#ask(caller, site, { id, command });
  }

  /**
   * Within its day by one command. To another day by two: first it is booked there, which may be refused; then it leaves the
   * day where it was. Repeating all of it is safe, and one that was cut off ends with its repetition or the next start.
   */
  async move(caller: Caller, id: string, placed: Elsewhere, wish: Move): Promise<Ack> {
    const { booking } = placed;
    const { code } = booking;
    const to = this.#desk.find(wish.site ?? placed.site);
    if (!to) return refused(refuse('site/unknown', { site: wish.site ?? '' }));
    const { time, over } = wish;
    const services = wish.services ?? [...booking.services];
    const date = serviceDay(to.site.config, time);
    const stays = to.site.id === placed.site && date === placed.date;
    const [bookId, leaveId] = [partOf(id, 'book'), partOf(id, 'leave')];
    const from = stays ? booking.from : { site: placed.site, date: placed.date };
    const isAgain =
      stays && (await to.site.readOn(date, (day) => day && acceptedAs(day, bookId) !== undefined));
    if (booking.state.is !== 'booked' || !from || (stays && !isAgain)) {
      const command = { command: 'move-booking', date: placed.date, code, time, services, over } as const;
      return this.#ask(caller, placed.site, { id, command });
    }
    const command = {
      command: 'book',
      date,
      code,
      time,
      services,
      ...languageOf(booking),
      over,
      from,
    } as const;
    const booked = await this.#ask(caller, to.site.id, { id: bookId, command });
    if (!booked.ok) return booked;
    const left = await this.#leave({ caller, code, from, id: leaveId });
    return left ? refused(left) : booked;
  }

  async #find(code: string): Promise<Elsewhere | undefined> {
    const found: Elsewhere[] = [];
    for (const { site } of this.#desk.sites()) {
      if (site.failing) continue;
      found.push(...(await site.read(() => codesMeant(code).flatMap((meant) => site.bookingsOf(meant)))));
    }
    const isOpen = ({ over, booking }: Elsewhere) => !over && booking.state.is === 'booked';
    return (
      found.find(isOpen) ??
      found.find(({ over, booking }) => !over && booking.state.is === 'checked-in') ??
      found.find(({ over }) => !over) ??
      found[0]
    );
  }

  /** For changing it. */
  placeOf(code: string): Promise<Elsewhere | undefined> {
    return this.#find(code);
  }

  /** Where the disk takes it not, it is tried again when that is well: or else somebody is expected on two days. */
  async #leave(leaving: Leaving): Promise<Refusal | undefined> {
    const left = await this.#leaveNow(leaving);
    const site = left?.refused === 'store/failing' ? this.#desk.find(leaving.from.site)?.site : undefined;
    const again = () => void site?.read(() => {}).then(() => this.#leave(leaving));
    // Not at once: what fails by a fault of ours would be tried without end.
    if (site) setTimeout(again, leaveAgainAfter).unref();
    return left;
  }

  async #leaveNow({ caller, code, from, id }: Leaving): Promise<Refusal | undefined> {
    const { site, date } = from;
    const command = { command: 'cancel-booking', date, code, cause: 'moved' } as const;
    const open = this.#desk.find(site);
    if (!open) return undefined;
    if (caller === 'system') {
      const outcome = await open.site.ask({ id, digest: '', command }, () => 'system');
      return isRefusal(outcome) ? outcome : undefined;
    }
    const ack = await this.#ask(caller, site, { id, command });
    return ack.ok || ack.refusal.refused === 'booking/cancelled' ? undefined : ack.refusal;
  }

  #ask(caller: Caller, site: string, message: CommandMessage): Promise<Ack> {
    return new Promise((resolve) => this.#desk.command(caller, site, message, resolve));
  }
}

function languageOf({ language }: Booking) {
  return language ? { language } : {};
}

function refused(refusal: Refusal): Ack {
  return { ok: false, refusal };
}

/** The id of one of the two commands of a move; no client's own, which holds no colon. */
function partOf(id: string, part: 'book' | 'leave'): string {
  return `${part}:${hash('sha1', id, 'base64url')}`;
}
