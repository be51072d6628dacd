// One day of a file: its entries folded one by one, and the first thing that is wrong with it.

import { type Breach, breachesBy, breachesLeft } from '../day/breaches.ts';
import type { Entry } from '../day/events.ts';
import { type Day, newDay } from '../day/state.ts';
import type { Site } from '../office/office.ts';
import { dayEnd } from '../opening.ts';
import { addDays, type IsoDate, type Millis } from '../time.ts';
import type { DayFault } from './fault.ts';
import { servicesIn } from './services.ts';

export type Within = {
  readonly site: Pick<Site, 'id' | 'timeZone' | 'dayEnds'>;
  /** Those that the office knows. */
  readonly services: ReadonlySet<string>;
  /** Whether the days here are made up themselves. */
  readonly simulated: boolean;
  readonly now: Millis;
  /** The day under way where the file is brought: it and later ones are not over. */
  readonly today: IsoDate;
};

type Wrong = Pick<DayFault, 'fault' | 'about'>;

export class OneDay {
  readonly date: IsoDate;
  /** Where in the file it begins. */
  readonly line: number;
  readonly entries: Entry[] = [];
  readonly day: Day;
  readonly #within: Within;
  readonly #earliest: Millis;
  readonly #latest: Millis;

  constructor(date: IsoDate, line: number, within: Within) {
    this.date = date;
    this.line = line;
    this.day = newDay(within.site.id, date);
    this.#within = within;
    // A day of room at both ends: the other server may have ended its days at another time.
    this.#earliest = dayEnd(within.site, addDays(date, -2));
    this.#latest = Math.min(dayEnd(within.site, addDays(date, 1)), within.now);
  }

  add(entry: Entry): Wrong | undefined {
    const unknown = servicesIn(entry).find((service) => !this.#within.services.has(service));
    if (unknown !== undefined) return { fault: 'service', about: { service: unknown } };
    if (entry.at > this.#latest) return { fault: 'other-day' };
    const [breach] = breachesBy(entry, this.day);
    this.entries.push(entry);
    return breach && wrongBy(breach);
  }

  /** When all its entries were added. */
  end(): Wrong | undefined {
    if (!this.day.ended) return { fault: 'not-ended' };
    const [breach] = breachesLeft(this.day);
    if (breach) return wrongBy(breach);
    const strays = [...this.day.visits.values()].some(({ arrived }) => arrived < this.#earliest);
    return strays ? { fault: 'other-day' } : undefined;
  }
}

function wrongBy({ is, rule }: Breach): Wrong {
  return is === 'rule' ? { fault: is, about: { rule } } : { fault: is };
}
