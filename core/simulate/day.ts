// One simulated service day of a site, played through the real rules from the first booking to the day's end.

import type { Entry } from '../day/events.ts';
import { type Day, newDay } from '../day/state.ts';
import type { Counter, Office, Site } from '../office/office.ts';
import { dayEnd, type IsHoliday } from '../opening.ts';
import type { IsoDate } from '../time.ts';
import { invite } from './citizens.ts';
import { begin, clerksOf } from './clerks.ts';
import { openDay } from './demand.ts';
import { ask, newPlay } from './play.ts';
import { randomFrom, seedOf } from './random.ts';

export type DayWanted = {
  readonly office: Office;
  readonly site: Site;
  readonly date: IsoDate;
  readonly isHoliday: IsHoliday;
  readonly seed: number;
  /** So many times the people, and the counters. */
  readonly scale: number;
};

export type SimulatedDay = { readonly day: Day; readonly entries: readonly Entry[] };

/** The same whatever other days are made beside it. Undefined: the site is closed. */
export function simulateDay(wanted: DayWanted): SimulatedDay | undefined {
  const { office, date, isHoliday, seed, scale } = wanted;
  const open = openDay(wanted.site, date, isHoliday);
  if (!open) return undefined;
  const site = { ...wanted.site, counters: countersFor(wanted.site.counters, scale) };
  const random = randomFrom(seedOf(`${seed}/${site.id}/${date}`));
  const punctual = office.services.filter((service) => service.punctual).map(({ id }) => id);
  const clerks = clerksOf(site, punctual, open);
  const play = newPlay(
    { day: newDay(site.id, date), open, random, clerks, scale },
    { office, site, isHoliday },
  );
  begin(play);
  invite(play);
  play.agenda.run();
  ask(play, dayEnd(site, date), 'system', { command: 'end-day' });
  return { day: play.day, entries: play.entries };
}

/** More of the same where more people come than an office has counters for. */
function countersFor(counters: readonly Counter[], scale: number): Counter[] {
  const count = Math.max(1, Math.ceil(counters.length * scale));
  return Array.from({ length: count }, (_, i) => {
    const like = counters[i % counters.length];
    if (!like) throw new Error('a site has counters');
    const id = i < counters.length ? like.id : String(i + 1);
    return { ...like, id, label: id.slice(0, 4) };
  });
}
