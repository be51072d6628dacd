// Files of days, as another server would make them.

import type { Entry } from '../../core/day/events.ts';
import { type SimulatedDay, simulateDay } from '../../core/simulate/day.ts';
import type { IsoDate } from '../../core/time.ts';
import { anOffice, siteOf } from './office.ts';

export const office = anOffice();
export const site = siteOf(office, 'bov');

/** A day on which somebody came. */
export function aDay(date: IsoDate, seed = 3): SimulatedDay {
  const made = simulateDay({ office, site, date, isHoliday: () => false, seed, scale: 0.1 });
  if (!made || made.day.visits.size === 0) throw new Error(`nobody came on ${date}`);
  return made;
}

/** The lines of a file, each as what it holds. */
export function linesWith(...days: readonly (readonly [IsoDate, readonly Entry[]])[]): unknown[] {
  return [
    { frontDesk: 'days', format: 1, site: site.id, name: site.name, days: days.length },
    ...days.flatMap(([day, entries]) => [{ day, entries: entries.length }, ...entries]),
  ];
}

export function fileOf(lines: readonly unknown[]): Buffer {
  return Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}
