// What the lines of the record say: the agent's own days, and what the server has to hear of them.

import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay } from '../../core/day/state.ts';
import type { Standing } from '../../core/stand-in.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { Line, Telling } from './lines.ts';

/** A number that was taken, and the server was not told of yet. */
export type Use = Telling & { readonly site: string };

type Kept = Extract<Line, { site: string }>;

export class OwnDays {
  standing: Standing | null = null;
  /** By how much this machine's clock was before the server's. */
  ahead: Millis = 0;
  /** No day before this one is gone back to, unless the server says so. */
  floor: IsoDate = '';
  readonly #days = new Map<string, Day>();
  readonly #told = new Set<string>();
  #kept: readonly Kept[] = [];

  apply(line: Line): void {
    if ('standing' in line) {
      this.standing = line.standing;
      this.ahead = line.ahead ?? 0;
      this.floor = line.standing?.dates[0] ?? '';
    } else if ('told' in line) {
      this.#told.add(line.told);
    } else if ('lost' in line) {
      this.#kept = [...this.#kept, line];
      lose(this.on(line.site, line.date), line.lost);
    } else {
      this.#kept = [...this.#kept, line];
      applyEntry(this.#enter(line.site, line.date), line.entry);
      if (line.tell && line.date > this.floor) this.floor = line.date;
    }
  }

  all(): readonly Day[] {
    return [...this.#days.values()];
  }

  on(site: string, date: IsoDate): Day | undefined {
    return this.#days.get(nameOf({ site, date }));
  }

  uses(): readonly Use[] {
    return this.#kept.flatMap((line) =>
      'tell' in line && line.tell && !this.#told.has(line.tell.id) ? [{ ...line.tell, site: line.site }] : [],
    );
  }

  /** Whether there are days that the server has ended, and of which it has nothing to hear any more. */
  hasOver(today: IsoDate): boolean {
    return this.#kept.some((line) => !this.#isNeeded(nameOf(line), today));
  }

  /** All that has to be kept from `today` on, beside what the server says. */
  needed(today: IsoDate): readonly Line[] {
    const kept = this.#kept.filter((line) => this.#isNeeded(nameOf(line), today));
    const told = kept.flatMap((line) =>
      'tell' in line && line.tell && this.#told.has(line.tell.id) ? [{ told: line.tell.id }] : [],
    );
    return [...kept, ...told];
  }

  #isNeeded(name: string, today: IsoDate): boolean {
    const date = name.slice(name.indexOf('/') + 1);
    return (
      date >= today || this.uses().some(({ site, command }) => nameOf({ site, date: command.date }) === name)
    );
  }

  #enter(site: string, date: IsoDate): Day {
    const day = this.on(site, date) ?? newDay(site, date);
    this.#days.set(nameOf(day), day);
    return day;
  }
}

export function foldLines(lines: readonly Line[]): OwnDays {
  const days = new OwnDays();
  for (const line of lines) days.apply(line);
  return days;
}

function nameOf({ site, date }: { readonly site: string; readonly date: IsoDate }): string {
  return `${site}/${date}`;
}

function lose(day: Day | undefined, number: string): void {
  for (const [id, reserve] of day?.reserves ?? []) {
    const unused = new Set(reserve.unused);
    if (unused.delete(number)) day?.reserves.set(id, { ...reserve, unused });
  }
}
