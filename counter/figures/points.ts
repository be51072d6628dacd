// A report as points beside each other: its parts in time, or the hours of the clock where it is one day.

import type { Figures, Report } from '../../core/figures/report.ts';
import { type IsoDate, weekdayOf } from '../../core/time.ts';
import type { Told } from './figures.ts';
import { hourText, partMark, partName } from './format.ts';

export type Point = {
  readonly key: string;
  readonly name: string;
  readonly mark: string;
  /** The part in time; an hour has none. */
  readonly from: IsoDate | undefined;
  /** Null where it has not come yet. */
  readonly figures: Figures | null;
  readonly before: Figures | null;
};

type Asked = Pick<Told, 'report' | 'before' | 'filters' | 'today' | 'hour'>;

const nobody: Figures = {
  servings: 0,
  visits: 0,
  endings: {
    served: 0,
    'cancelled-by-citizen': 0,
    'cancelled-by-staff': 0,
    'slip-failed': 0,
    expired: 0,
    reset: 0,
    'no-show': 0,
    open: 0,
  },
  wait: { count: 0, median: null, p90: null, withinTarget: 0 },
  walk: { count: 0, median: null, p90: null },
  service: { count: 0, median: null, p90: null },
};

export function pointsOf({ report, before, filters, today, hour }: Asked): Point[] {
  if (report.parts.length <= 1) return hoursOf(report, before, report.to === today ? hour : 24);
  const points = report.parts.map(({ from, figures }, i) => ({
    key: from,
    name: partName(from, report.step),
    mark: partMark(from, report.step),
    from,
    figures: from > today ? null : figures,
    before: before?.parts[i]?.figures ?? null,
  }));
  if (report.step !== 'day') return points;
  const { weekdays } = filters;
  return points.filter((point) =>
    weekdays.length > 0 ? weekdays.includes(weekdayOf(point.key)) : isNoRestDay(point),
  );
}

/** Weekends on which nobody came, as ever, only make room scarce. */
function isNoRestDay({ key, figures, before }: Point): boolean {
  return weekdayOf(key) < 6 || [figures, before].some((of) => of !== null && of.visits > 0);
}

/** Those after `now` are still to come. */
function hoursOf(report: Report, before: Report | undefined, now: number): Point[] {
  const known = [...report.hours, ...(before?.hours ?? [])].map(({ hour }) => hour);
  if (known.length === 0) return [];
  const [first, last] = [Math.min(...known), Math.max(...known)];
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const hour = first + i;
    return {
      key: String(hour),
      name: hourText(hour),
      mark: String(hour).padStart(2, '0'),
      from: undefined,
      figures: hour > now ? null : at(report, hour),
      before: before ? at(before, hour) : null,
    };
  });
}

/** Somebody came on the day, so an hour that is not told of had nobody. */
function at({ hours }: Report, hour: number): Figures {
  return hours.find((one) => one.hour === hour)?.figures ?? nobody;
}
