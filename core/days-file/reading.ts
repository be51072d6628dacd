// Reads a file of days line by line: the days that can be taken over, and what is wrong with the others (F5).

import { Entry } from '../day/events.ts';
import type { IsoDate } from '../time.ts';
import type { DayFault } from './fault.ts';
import { DayLine, DaysHead } from './format.ts';
import { OneDay, type Within } from './one-day.ts';

/** Whoever mends a file looks at the first ones. */
const mostFaults = 100;
/** Nothing else in such a file is worth a look. */
const ofAll: readonly DayFault['fault'][] = ['no-file', 'other-site', 'simulated'];

/** `broken`: something was wrong with it, the rest of it is passed over. */
type Now = { readonly day: OneDay; left: number; broken: boolean };

export class DaysReading {
  readonly faults: DayFault[] = [];
  readonly #within: Within;
  readonly #days: OneDay[] = [];
  readonly #lines = new Map<IsoDate, number>();
  #head: DaysHead | undefined;
  /** The day whose entries come now. */
  #now: Now | undefined;

  constructor(within: Within) {
    this.#within = within;
  }

  /** Whether it is worth reading on. */
  get goesOn(): boolean {
    const isOurs = !this.faults.some(({ fault }) => ofAll.includes(fault));
    return isOurs && this.faults.length < mostFaults;
  }

  /** `text`: undefined where it is no UTF-8, or longer than any line can be. */
  read(line: number, text: string | undefined): void {
    if (!this.goesOn) return;
    const found = text === undefined ? undefined : jsonIn(text);
    if (!this.#head) this.#begin(line, found);
    else if (this.#now && this.#now.left > 0) this.#entry(line, found, this.#now);
    else this.#day(line, found);
  }

  /** After the last line: the days with which nothing is wrong, the oldest first. */
  end(line: number): OneDay[] {
    this.#cutOff(line);
    if (!this.#head) {
      if (this.goesOn) this.faults.push({ line: 1, fault: 'no-file' });
      return [];
    }
    if (!this.goesOn) return [];
    if (this.#head.days === 0) this.faults.push({ line, fault: 'no-days' });
    else if (this.#lines.size < this.#head.days && !this.#tellsWhy) {
      this.faults.push({ line, fault: 'cut-off' });
    }
    return this.#days.sort((a, b) => (a.date < b.date ? -1 : 1));
  }

  #begin(line: number, found: unknown): void {
    const head = DaysHead.safeParse(found);
    if (!head.success) {
      this.faults.push({ line, fault: 'no-file' });
      return;
    }
    this.#head = head.data;
    const { site, name, damaged = [], simulated = false } = head.data;
    if (site !== this.#within.site.id) {
      this.faults.push({ line, fault: 'other-site', about: { name: name.slice(0, 60) } });
    } else if (simulated && !this.#within.simulated) this.faults.push({ line, fault: 'simulated' });
    else for (const date of damaged) this.faults.push({ line, date, fault: 'damaged-there' });
  }

  #day(line: number, found: unknown): void {
    const told = DayLine.safeParse(found);
    if (!told.success) {
      this.faults.push({ line, fault: found === undefined ? 'unreadable' : 'no-day' });
      return;
    }
    const { day: date, entries } = told.data;
    const first = this.#lines.get(date);
    const isOver = date < this.#within.today;
    if (first !== undefined) this.faults.push({ line, date, fault: 'date-twice', about: { first } });
    else if (!isOver) this.faults.push({ line, date, fault: 'not-over' });
    if (first === undefined) this.#lines.set(date, line);
    const broken = first !== undefined || !isOver;
    this.#now = { day: new OneDay(date, line, this.#within), left: entries, broken };
  }

  #entry(line: number, found: unknown, now: Now): void {
    if (isDayLine(found)) {
      this.#cutOff(line);
      this.#day(line, found);
      return;
    }
    now.left -= 1;
    if (now.broken) return;
    const entry = Entry.safeParse(found);
    const wrong = entry.success
      ? now.day.add(entry.data)
      : { fault: found === undefined ? ('unreadable' as const) : ('no-entry' as const) };
    const atEnd = wrong ?? (now.left === 0 ? now.day.end() : undefined);
    if (atEnd) {
      now.broken = true;
      this.faults.push({ line, date: now.day.date, ...atEnd });
    } else if (now.left === 0) this.#days.push(now.day);
  }

  /** Whether what was found already says why there are fewer days than the head promises. */
  get #tellsWhy(): boolean {
    return this.faults.some(
      ({ date, fault }) => date === undefined || fault === 'cut-off' || fault === 'date-twice',
    );
  }

  /** A day of which entries are missing. */
  #cutOff(line: number): void {
    if (this.#now && this.#now.left > 0 && !this.#now.broken) {
      this.faults.push({ line, date: this.#now.day.date, fault: 'cut-off' });
    }
    this.#now = undefined;
  }
}

/** Entries have no such field. */
function isDayLine(found: unknown): boolean {
  return typeof found === 'object' && found !== null && 'day' in found;
}

/** Undefined where it is none; JSON knows no such value. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
