// The addresses of tickets: an HMAC of the visit's identity, stored nowhere (P3), and what a citizen gets to know.

import type { Day, Visit } from '../core/day/state.ts';
import { type Waits, waitOf } from '../core/estimate.ts';
import type { TicketInfo } from '../core/protocol.ts';
import { placesBefore } from '../core/queue.ts';
import { keyedHash } from './secrets.ts';

export class Tickets {
  readonly #key: string;
  /** What phones can reach this server as, if they can. */
  readonly publicUrl: () => string | null;
  /** The visits of the days under way: each by its secret, and its secret by the visit. */
  readonly #bySecret = new Map<string, { site: string; visit: string }>();
  readonly #secrets = new Map<string, string>();
  /** Everybody's place, found once for all tickets that are acknowledged together. */
  #places:
    | { readonly day: Day; readonly version: number; readonly before: (visit: string) => number }
    | undefined;

  /** `publicUrl`: what phones can reach this server as, if they can. */
  constructor(key: string, publicUrl: () => string | null) {
    this.#key = key;
    this.publicUrl = publicUrl;
  }

  /** Makes addresses lead to the visits of a day, and those of an ended day nowhere. */
  know(day: Day, ended?: Day): void {
    for (const visit of ended?.visits.keys() ?? []) {
      this.#bySecret.delete(this.#secrets.get(visit) ?? '');
      this.#secrets.delete(visit);
    }
    for (const visit of day.visits.keys()) this.secretOf(day.site, visit);
  }

  find(secret: string): { site: string; visit: string } | undefined {
    return this.#bySecret.get(secret);
  }

  /** What the citizen is told with the number. */
  info(day: Day, visit: Visit, waits: Waits): TicketInfo {
    const base = this.publicUrl();
    const secret = this.secretOf(day.site, visit.id);
    return {
      url: base === null ? null : `${base}/t/${secret}`,
      wait: waitOf(visit, waits),
      before: this.#placesOf(day)(visit.id),
    };
  }

  #placesOf(day: Day): (visit: string) => number {
    if (this.#places?.day !== day || this.#places.version !== day.version) {
      this.#places = { day, version: day.version, before: placesBefore(day) };
    }
    return this.#places.before;
  }

  secretOf(site: string, visit: string): string {
    let secret = this.#secrets.get(visit);
    if (secret === undefined) {
      secret = keyedHash(this.#key, visit);
      this.#secrets.set(visit, secret);
      this.#bySecret.set(secret, { site, visit });
    }
    return secret;
  }
}
