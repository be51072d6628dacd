// An API that answers questions about figures from visits that were made up, counted as they are asked for.

import type { Step } from '../../../core/figures/query.ts';
import type { DayStory, Ending, Figures, Report, Times } from '../../../core/figures/report.ts';
import { addDays, type IsoDate, instantOf, MINUTE, weekdayOf } from '../../../core/time.ts';
import type { Answered, Api } from '../../../ui/api.ts';
import { type MadeVisit, madeDay, madeDays } from './figure-visits.ts';

const zone = 'Europe/Copenhagen';
const today = '2026-11-23';

/** `known`: from when on there are figures. */
export function madeFigures({
  known = '2025-01-01',
  simulated = false,
  sites,
}: {
  known?: IsoDate;
  simulated?: boolean;
  sites: readonly unknown[];
}): Api {
  const answer = <Body>(path: string): Promise<Answered<Body>> => {
    const story = /^\/figures\/days\/([^/]+)\/(.*)$/.exec(path);
    const body = story
      ? madeStory(story[1] ?? '', story[2] ?? '', simulated)
      : path === '/sites'
        ? sites
        : { ...madeReport(new URLSearchParams(path.split('?')[1]), known), simulated };
    return Promise.resolve({ ok: true, body: body as Body });
  };
  return { get: answer, post: answer, put: answer, remove: answer, file: answer };
}

function madeReport(asked: URLSearchParams, known: IsoDate): Report {
  const [from, to] = [asked.get('from') ?? '', asked.get('to') ?? ''];
  const step = (asked.get('step') ?? 'day') as Step;
  const visits = [
    ...madeDays(from < known ? known : from, to < today ? to : addDays(today, -1)),
    ...(from <= today && to >= today ? madeDay(today, 11) : []),
  ].filter((visit) => isAsked(visit, asked));
  const by = <Key extends string | number>(key: (visit: MadeVisit) => Key) =>
    [...grouped(visits, key)].sort(([a], [b]) => (a < b ? -1 : 1));
  const named = (key: 'site' | 'area' | 'service') =>
    by((visit) => visit[key]).map(([id, of]) => ({ id, figures: figuresOf(of) }));
  const parts = grouped(visits, ({ date }) => beginOf(date, step));
  return {
    from,
    to,
    step,
    days: new Set(visits.map(({ date }) => date)).size,
    simulated: false,
    total: figuresOf(visits),
    walkIn: figuresOf(visits.filter(({ kind }) => kind === 'walk-in')),
    booked: figuresOf(visits.filter(({ kind }) => kind === 'booked')),
    parts: begins(from, to, step).map((begin) => ({
      from: begin,
      figures: figuresOf(parts.get(begin) ?? []),
    })),
    sites: named('site').reverse(),
    areas: named('area'),
    services: named('service'),
    hours: by(({ hour }) => hour).map(([hour, of]) => ({ hour, figures: figuresOf(of) })),
    weekdays: by(({ date }) => weekdayOf(date)).map(([weekday, of]) => ({ weekday, figures: figuresOf(of) })),
    heat: by(({ date, hour }) => weekdayOf(date) * 100 + hour).map(([cell, of]) => ({
      weekday: Math.floor(cell / 100),
      hour: cell % 100,
      visits: of.length,
      wait: times(of.map(({ wait }) => wait)),
    })),
  };
}

function grouped<Key>(visits: readonly MadeVisit[], key: (visit: MadeVisit) => Key): Map<Key, MadeVisit[]> {
  const groups = new Map<Key, MadeVisit[]>();
  for (const visit of visits) {
    const group = groups.get(key(visit));
    if (group) group.push(visit);
    else groups.set(key(visit), [visit]);
  }
  return groups;
}

function isAsked({ site, area, service, kind, date, hour }: MadeVisit, asked: URLSearchParams): boolean {
  const has = (name: string, value: string | number) =>
    asked.get(name)?.split(',').includes(String(value)) ?? true;
  return (
    (date !== asked.get('to') || hour < Number(asked.get('until') ?? 24)) &&
    has('sites', site) &&
    has('areas', area) &&
    has('services', service) &&
    has('kind', kind) &&
    has('weekdays', weekdayOf(date)) &&
    has('hours', hour)
  );
}

function figuresOf(visits: readonly MadeVisit[]): Figures {
  const ended = (ending: Ending) => visits.filter((visit) => visit.ending === ending).length;
  const waits = visits.filter(({ wait }) => wait !== null);
  return {
    servings: ended('served'),
    visits: visits.length,
    endings: {
      served: ended('served'),
      'no-show': ended('no-show'),
      'cancelled-by-citizen': ended('cancelled-by-citizen'),
      'cancelled-by-staff': ended('cancelled-by-staff'),
      'slip-failed': ended('slip-failed'),
      expired: ended('expired'),
      reset: 0,
      open: ended('open'),
    },
    wait: {
      ...times(waits.map(({ wait }) => wait)),
      withinTarget: waits.filter(({ wait, target }) => (wait ?? 0) <= target).length,
    },
    walk: times(visits.map(({ walk }) => walk)),
    service: times(visits.map(({ took }) => took)),
  };
}

function times(all: readonly (number | null)[]): Times {
  const known = all.filter((one) => one !== null).sort((a, b) => a - b);
  const at = (share: number) => known[Math.ceil(share * known.length) - 1] ?? null;
  return { count: known.length, median: at(0.5), p90: at(0.9) };
}

function beginOf(date: IsoDate, step: Step): IsoDate {
  const begin = {
    day: date,
    week: addDays(date, 1 - weekdayOf(date)),
    month: `${date.slice(0, 7)}-01`,
    year: `${date.slice(0, 4)}-01-01`,
  };
  return begin[step];
}

function begins(from: IsoDate, to: IsoDate, step: Step): IsoDate[] {
  const found = new Set<IsoDate>();
  for (let date = from; date <= to; date = addDays(date, 1)) found.add(beginOf(date, step));
  return [...found];
}

/** Of a day that began with a queue at the door and had one counter too few at noon; of today as far as it has gone. */
function madeStory(site: string, date: IsoDate, simulated: boolean): DayStory {
  const at = (time: string) => instantOf(date, time, zone);
  const [first, last] = [at('08:55'), at('15:20')];
  const moments = Array.from({ length: (last - first) / (5 * MINUTE) + 1 }, (_, i) => {
    const hump = 9 * Math.exp(-(((i - 15) / 8) ** 2)) + 12 * Math.exp(-(((i - 41) / 9) ** 2));
    const waiting = i < 1 || i > 70 ? 0 : Math.round(hump + ((i * 7) % 3));
    const openCounters = i < 1 ? 0 : i < 5 ? 2 : i < 35 ? 4 : i < 46 ? 2 : i < 75 ? 4 : 1;
    return {
      at: first + i * 5 * MINUTE,
      waiting,
      openCounters,
      serving: Math.min(openCounters, waiting + 1),
      longest: waiting === 0 ? null : Math.round((waiting * 7) / Math.max(1, openCounters)) + 1,
    };
  });
  const marks: DayStory['marks'] = [
    { at: at('08:58'), what: { is: 'counter-opened', counter: '1' } },
    { at: at('09:00'), what: { is: 'first-ticket' } },
    { at: at('09:01'), what: { is: 'counter-opened', counter: '2' } },
    { at: at('09:19'), what: { is: 'counter-opened', counter: '3' } },
    { at: at('09:20'), what: { is: 'counter-opened', counter: '4' } },
    { at: at('11:51'), what: { is: 'counter-closed', counter: '3' } },
    { at: at('12:20'), what: { is: 'longest-queue', waiting: 14 } },
    { at: at('12:44'), what: { is: 'longest-wait', minutes: 51, number: 'A087' } },
    { at: at('14:30'), what: { is: 'taking-stopped' } },
    { at: at('15:16'), what: { is: 'last-served' } },
  ];
  const isToday = date === today;
  const hasBeen = (one: { readonly at: number }) => !isToday || one.at <= at('11:42');
  return {
    site,
    date,
    simulated,
    moments: moments.filter(hasBeen),
    // Which counters opened is told of today alone (P6).
    marks: marks.filter((mark) => hasBeen(mark) && (isToday || !('counter' in mark.what))),
  };
}
