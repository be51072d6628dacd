// Where a booking is: its code is one in the whole office, over all sites and all days that are not over (B1).

import type { Elsewhere } from '../core/booking/booking.ts';

/** A site that knows the bookings of its days. */
export type Booked = { readonly bookingsOf: (code: string) => readonly Elsewhere[] };

export class Bookings {
  readonly #sites = new Set<Booked>();

  add(site: Booked): void {
    this.#sites.add(site);
  }

  remove(site: Booked): void {
    this.#sites.delete(site);
  }

  /** Also what is not on the disk yet: two who ask at the same moment can't both have one code. */
  find(code: string): readonly Elsewhere[] {
    return [...this.#sites].flatMap((site) => site.bookingsOf(code));
  }
}
