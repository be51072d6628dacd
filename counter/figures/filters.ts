// What of a period is asked for, and how the server is asked (F2).

import type { FiguresQuery } from '../../core/figures/query.ts';
import { type Period, stepOf } from './period.ts';

export type Filters = {
  readonly site?: string | undefined;
  readonly area?: string | undefined;
  readonly service?: string | undefined;
  readonly kind?: 'walk-in' | 'booked' | undefined;
  /** 1 is Monday; none stands for all. */
  readonly weekdays: readonly number[];
  /** The first hour and the one that is no longer in it. */
  readonly hours?: { readonly from: number; readonly to: number } | undefined;
};

export const noFilters: Filters = { weekdays: [] };

export function isFiltered(filters: Filters): boolean {
  return Object.values(filters).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== undefined,
  );
}

export function queryOf(period: Period, filters: Filters, step = stepOf(period)): FiguresQuery {
  const { site, area, service, kind, weekdays, hours } = filters;
  return {
    ...period,
    step,
    ...(site ? { sites: [site] } : {}),
    ...(area ? { areas: [area] } : {}),
    ...(service ? { services: [service] } : {}),
    ...(kind ? { kind } : {}),
    ...(weekdays.length > 0 ? { weekdays: [...weekdays].sort((a, b) => a - b) } : {}),
    ...(hours ? { hours: Array.from({ length: hours.to - hours.from }, (_, i) => hours.from + i) } : {}),
  };
}

/** `from=2026-11-23&to=2026-11-23&step=day&weekdays=1,2`: lists with commas. */
export function queryText(query: FiguresQuery): string {
  return Object.entries(query)
    .map(([name, value]) => `${name}=${[value ?? []].flat().map(encodeURIComponent).join(',')}`)
    .join('&');
}
