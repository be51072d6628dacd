// What another office would break of days that are under way: people who wait for what would be gone, counters that are
// open, numbers whose letter would change; and of days to come: what is booked (G3).

import type { Elsewhere } from '../booking/booking.ts';
import { undoTime } from '../day/decide/undo.ts';
import { type CounterId, type Day, isOpen, openErrands, type ServiceId, type Visit } from '../day/state.ts';
import { MINUTE, type Millis } from '../time.ts';
import type { Office, Site } from './office.ts';
import { isThere } from './pop-up.ts';

export const breakNames = [
  'site-in-use',
  'service-waited-for',
  'service-served',
  'counter-open',
  'counter-waited-for',
  'counter-parked-at',
  'series-in-use',
  'day-boundary',
  'site-booked',
  'service-booked',
] as const;
export type BreakName = (typeof breakNames)[number];

export type Break = {
  readonly breaks: BreakName;
  /** Ids of sites, services and counters; `n`: how many; `date`: the last day of them. */
  readonly about: Readonly<Record<string, string | number>>;
};

/** Everything that `after` would break at `at`, day by day. */
export function breaksOf(before: Office, after: Office, days: readonly Day[], at: Millis): Break[] {
  return days.flatMap((day) => {
    const was = before.sites.find(({ id }) => id === day.site);
    const is = after.sites.find(({ id }) => id === day.site);
    if (!was) return [];
    const visits = visitsLeft(day, before.limits.graceMinutes * MINUTE, at);
    if (!is) return ofSite(day, visits);
    const ends = isThere(was, day.date) && !isThere(is, day.date);
    const services = is.services.filter((id) => after.services.some((service) => service.id === id));
    return [
      ...(ends ? ofSite(day, visits) : []),
      ...was.services.filter((id) => !services.includes(id)).flatMap((id) => ofService(day, visits, id)),
      ...was.counters.filter(({ id }) => !has(is, id)).flatMap(({ id }) => ofCounter(day, visits, id)),
      ...ofSeries(before, after, day, visits),
      ...ofBoundary(was, is, day),
    ];
  });
}

/** Visits that somebody may still have to do with: open, or open again when a no-show comes or a press is taken back. */
function visitsLeft(day: Day, grace: Millis, at: Millis): Visit[] {
  const left = [...day.visits.values()].filter(
    (visit) => isOpen(visit) || (visit.state.is === 'no-show' && visit.state.since + grace >= at),
  );
  for (const press of day.presses.values()) {
    if (press.at + undoTime < at) continue;
    for (const visit of press.visits.values()) {
      if (visit && isOpen(visit) && !left.some(({ id }) => id === visit.id)) left.push(visit);
    }
  }
  return left;
}

function ofSite({ site, counters }: Day, visits: readonly Visit[]): Break[] {
  if (visits.length === 0 && counters.size === 0) return [];
  return [{ breaks: 'site-in-use', about: { site, visits: visits.length, counters: counters.size } }];
}

function ofService({ site, counters }: Day, visits: readonly Visit[], service: ServiceId): Break[] {
  const waiting = visits.filter((visit) => openErrands(visit).some((errand) => errand.service === service));
  if (waiting.length > 0) {
    return [{ breaks: 'service-waited-for', about: { service, site, n: waiting.length } }];
  }
  const serving = [...counters.values()].filter(({ serves, helps }) =>
    [...serves, ...helps].includes(service),
  );
  return serving.map(({ id }) => ({ breaks: 'service-served', about: { service, site, counter: id } }));
}

function ofCounter({ site, counters }: Day, visits: readonly Visit[], counter: CounterId): Break[] {
  const waiting = visits.filter(({ state }) => state.is === 'waiting' && state.only === counter).length;
  const parked = visits.filter(({ state }) => state.is === 'parked' && state.counter === counter).length;
  const breaks: Break[] = [];
  if (counters.has(counter)) breaks.push({ breaks: 'counter-open', about: { counter, site } });
  if (waiting > 0) breaks.push({ breaks: 'counter-waited-for', about: { counter, site, n: waiting } });
  if (parked > 0) breaks.push({ breaks: 'counter-parked-at', about: { counter, site, n: parked } });
  return breaks;
}

function ofSeries(before: Office, after: Office, { site }: Day, visits: readonly Visit[]): Break[] {
  return (['walkIn', 'booked'] as const).flatMap((series): Break[] => {
    const { letter } = before.series[series];
    if (after.series[series].letter === letter) return [];
    const n = visits.filter(({ number }) => number?.startsWith(letter)).length;
    return n === 0 ? [] : [{ breaks: 'series-in-use', about: { letter, site, n } }];
  });
}

function ofBoundary(was: Site, is: Site, day: Day): Break[] {
  const isSame = was.timeZone === is.timeZone && was.dayEnds === is.dayEnds;
  return isSame || day.version === 0 ? [] : [{ breaks: 'day-boundary', about: { site: day.site } }];
}

/** Of whoever is expected, today or later: a site or a service that would be gone. */
export function bookedBreaks(before: Office, after: Office, booked: readonly Elsewhere[]): Break[] {
  return before.sites.flatMap(({ id: site, services }): Break[] => {
    const here = booked.filter((one) => one.site === site);
    const is = after.sites.find(({ id }) => id === site);
    const away = here.filter(({ date }) => !is || !isThere(is, date));
    if (!is || away.length > 0) {
      return away.length === 0 ? [] : [{ breaks: 'site-booked', about: { site, ...howMany(away) } }];
    }
    const stays = is.services.filter((id) => after.services.some((service) => service.id === id));
    return services.flatMap((service): Break[] => {
      const forIt = here.filter(({ booking }) => booking.services.includes(service));
      if (stays.includes(service) || forIt.length === 0) return [];
      return [{ breaks: 'service-booked', about: { service, site, ...howMany(forIt) } }];
    });
  });
}

function howMany(booked: readonly Elsewhere[]) {
  const last =
    booked
      .map(({ date }) => date)
      .sort()
      .at(-1) ?? '';
  return { n: booked.length, date: last };
}

function has({ counters }: Site, counter: CounterId): boolean {
  return counters.some(({ id }) => id === counter);
}
