// What each chart shows, said in a sentence or two.

import type { Figures, HeatCell, Report } from '../../core/figures/report.ts';
import type { Told } from './figures.ts';
import { count, hourText, minutes, share, weekdayName } from './format.ts';
import type { Names } from './names.ts';
import { say } from './words/words.ts';

export function cameText({ report, before }: Pick<Told, 'report' | 'before'>): string {
  const { total, walkIn, booked, days, parts } = report;
  const all = say(parts.length === 1 ? 'cameDay' : 'cameDays', {
    n: days,
    days: count(days),
    visits: count(total.visits),
    average: count(Math.round(total.visits / Math.max(1, days))),
    servings: count(total.servings),
  });
  return together(
    all,
    walkIn.visits > 0 && booked.visits > 0
      ? say('cameKinds', { walkIn: count(walkIn.visits), booked: count(booked.visits) })
      : undefined,
    before && say('cameBefore', { visits: count(before.total.visits) }),
  );
}

/** How far the year before is told, where today goes on. */
export function untilText({ until, report }: Pick<Told, 'until' | 'report'>): string | undefined {
  if (until === undefined) return undefined;
  return say(report.parts.length === 1 ? 'untilDay' : 'untilDays', { hour: until });
}

export function waitText({ wait }: Figures, before: Figures | undefined): string {
  if (wait.count === 0) return say('waitsUnknown');
  return together(
    say('waited', { median: minutes(wait.median), p90: minutes(wait.p90) }),
    say('withinTarget', {
      share: share(wait.withinTarget, wait.count),
      count: count(wait.withinTarget),
      of: count(wait.count),
    }),
    before && before.wait.count > 0
      ? say('waitsBefore', { median: minutes(before.wait.median), p90: minutes(before.wait.p90) })
      : undefined,
  );
}

export function busyText({ heat, total }: Report): string {
  const most = highest(heat, ({ visits }) => visits);
  const longest = highest(heat, ({ wait }) => wait.median ?? 0);
  return together(
    most && say('busyMost', { ...when(most), count: count(most.visits), all: count(total.visits) }),
    longest && (longest.wait.median ?? 0) > 0
      ? say('busyWaits', { ...when(longest), median: minutes(longest.wait.median) })
      : undefined,
  );
}

export function endingText({ endings, visits }: Figures): string {
  const cancelled = endings['cancelled-by-citizen'] + endings['cancelled-by-staff'] + endings['slip-failed'];
  return together(
    say('endingsSay', {
      served: count(endings.served),
      all: count(visits),
      share: share(endings.served, visits),
    }),
    say('endingsRest', { noShow: count(endings['no-show']), cancelled: count(cancelled) }),
    endings.open > 0 ? say('endingsOpen', { n: endings.open }) : undefined,
  );
}

export function serviceText({ service, walk }: Figures): string {
  if (service.count === 0) return say('takesUnknown');
  return together(
    say('tookAll', { median: minutes(service.median), p90: minutes(service.p90) }),
    walk.count > 0 ? say('walked', { median: minutes(walk.median) }) : undefined,
  );
}

export function whatText({ areas, total }: Report, names: Names): string {
  const most = highest(areas, ({ figures }) => figures.servings);
  if (!most || most.figures.servings === 0) return say('whatNone');
  const { servings } = most.figures;
  return say('whatSay', {
    area: names.area(most.id),
    count: count(servings),
    all: count(total.servings),
    share: share(servings, total.servings),
  });
}

function when({ weekday, hour }: HeatCell): { weekday: string; hour: string } {
  return { weekday: weekdayName(weekday), hour: hourText(hour) };
}

function highest<T>(all: readonly T[], of: (one: T) => number): T | undefined {
  return all.reduce<T | undefined>((best, one) => (best && of(best) >= of(one) ? best : one), undefined);
}

function together(...sentences: readonly (string | undefined)[]): string {
  return sentences.filter((one) => one !== undefined && one !== '').join(' ');
}
