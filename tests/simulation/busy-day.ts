// A day of an office as the real rules make it: people come by chance, clerks call the next one as soon as they are free and
// serve as long as it takes. What the outlook said on the way can be held against what came.

import { accept } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay } from '../../core/day/state.ts';
import type { Office } from '../../core/office/office.ts';
import { addDays, HOUR, instantOf, MINUTE, type Millis } from '../../core/time.ts';
import { anOffice, siteOf } from '../support/office.ts';

export const zone = 'Europe/Copenhagen';

/** How many come in an hour, by service; busier before noon. */
const perHour: Readonly<Record<string, number>> = {
  pas: 9,
  koerekort: 4,
  mitid: 3,
  flytning: 5,
  sundhedskort: 3,
};
const opens = '09:00';
const closes = '15:00';
/** Half of the servings last within a factor of 1.6 of each other, another spread than the outlook reckons with. */
const spread = 0.5;

export type Moment = { readonly day: Day; readonly at: Millis };

/** The office of these days: two counters for passports, one for the register that helps with MitID. */
export function busyOffice(): Office {
  return anOffice();
}

/** Plays a day; `look` is shown the day at these instants, before it goes on. */
export function playBusyDay(
  office: Office,
  date: string,
  random: () => number,
  looks: readonly Millis[] = [],
  look: (moment: Moment) => void = () => {},
): Day {
  const site = siteOf(office);
  const day = newDay(site.id, date);
  let ids = 0;
  const press = (at: Millis, by: By, command: Command): boolean => {
    ids += 1;
    const newId = () => `v${String(ids).padStart(9, '0')}`;
    const bookings = { newCode: () => 'BOOKED', elsewhere: () => [] };
    const context = { at, by, office, site, isHoliday: () => false, prints: false, newId, ...bookings };
    const outcome = accept(day, { id: `command-${ids}`, digest: '', command }, context);
    if ('entry' in outcome) applyEntry(day, outcome.entry);
    return 'entry' in outcome;
  };

  const start = instantOf(date, opens, zone);
  const end = instantOf(date, closes, zone);
  const comers = arrivalsFrom(start, end, random);
  const free = new Map<string, Millis>();
  for (const counter of ['1', '2', '3']) {
    press(start, `person:clerk-${counter}`, { command: 'open', counter });
    free.set(counter, start);
  }
  const looking = [...looks];
  for (let now = start; now < end + 3 * HOUR; now += MINUTE / 6) {
    for (let comer = comers[0]; comer && comer.at <= now; comer = comers[0]) {
      comers.shift();
      const take: Command = { command: 'take', services: [comer.service], language: 'da', slip: false };
      press(Math.max(comer.at, day.at), 'device:kiosk', take);
    }
    for (const [counter, since] of free) {
      if (since > now) continue;
      const by = `person:clerk-${counter}` as const;
      if (day.counters.get(counter)?.visit !== undefined) press(now, by, { command: 'finish', counter });
      if (!press(now, by, { command: 'call-next', counter })) continue;
      press(now, by, { command: 'start', counter });
      free.set(counter, now + servingOf(day, counter, office, random));
    }
    if (looking[0] !== undefined && looking[0] <= now) look({ day, at: looking.shift() ?? now });
  }
  return day;
}

/** The dates of the same weekday in the weeks before. */
export function weeksBefore(date: string, weeks: number): string[] {
  return Array.from({ length: weeks }, (_, week) => addDays(date, -7 * (week + 1)));
}

function arrivalsFrom(start: Millis, end: Millis, random: () => number) {
  const comers: { service: string; at: Millis }[] = [];
  for (const [service, rate] of Object.entries(perHour)) {
    for (let at = start + gap(rate, random); at < end; at += gap(rate, random)) {
      const isMorning = at < start + 3 * HOUR;
      if (isMorning || random() < 0.6) comers.push({ service, at });
    }
  }
  return comers.sort((a, b) => a.at - b.at);
}

function gap(rate: number, random: () => number): Millis {
  return (-Math.log(1 - random()) / rate) * HOUR;
}

function servingOf(day: Day, counter: string, office: Office, random: () => number): Millis {
  const visit = day.visits.get(day.counters.get(counter)?.visit ?? '');
  const service = office.services.find(({ id }) => id === visit?.errands[0]?.service);
  // The sum of twelve is near enough to a normal one, and not the way in which the outlook makes it.
  const normal = Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, -6);
  const mean = service?.typicalMinutes ?? 10;
  return mean * Math.exp(spread * normal - spread ** 2 / 2) * MINUTE;
}
