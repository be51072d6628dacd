// The addresses of tickets: an HMAC of the visit's identity, stored nowhere (P3), and what a citizen gets to know.

import type { Day, Visit } from '../core/day/state.ts';
import type { Waits } from '../core/estimate.ts';
import type { TicketInfo } from '../core/protocol.ts';
import { visitsBefore } from '../core/queue.ts';
import { keyedHash } from './secrets.ts';

export class Tickets {
  readonly #secret: string;
  readonly #publicUrl: () => string | null;
  /** Secrets of the visits of the days under way, by secret. */
  readonly #known = new Map<string, { site: string; visit: string }>();

  constructor(secret: string, publicUrl: () => string | null) {
    this.#secret = secret;
    this.#publicUrl = publicUrl;
  }

  /** Remembers all visits of a day, so that their addresses lead to them; those of an ended day lead nowhere. */
  know(day: Day, ended?: Day): void {
    for (const visit of ended?.visits.keys() ?? []) this.#known.delete(this.#secretOf(visit));
    for (const visit of day.visits.keys()) this.add(day.site, visit);
  }

  add(site: string, visit: string): void {
    this.#known.set(this.#secretOf(visit), { site, visit });
  }

  find(secret: string): { site: string; visit: string } | undefined {
    return this.#known.get(secret);
  }

  /** The ticket's page on a phone; null where phones can't reach this server. */
  url(visit: string): string | null {
    const base = this.#publicUrl();
    return base === null ? null : `${base}/t/${this.#secretOf(visit)}`;
  }

  /** What the citizen is told with the number. */
  info(day: Day, visit: Visit, waits: Waits): TicketInfo {
    const [first] = [...visit.errands].sort((a, b) => a.due - b.due);
    return {
      url: this.url(visit.id),
      wait: waits.visits.get(visit.id) ?? (first && waits.services.get(first.service)) ?? null,
      before: visitsBefore(day, visit),
    };
  }

  #secretOf(visit: string): string {
    return keyedHash(this.#secret, visit);
  }
}
