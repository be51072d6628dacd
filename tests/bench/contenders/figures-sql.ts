// The figures of each month in SQL, as a database would be asked for them: rows with indexes, and times counted into
// histograms first, which both databases do faster than ranking every row.

import type { DayRows } from '../../../core/figures/rows.ts';

/** What is compared: of each month how many, the median, the 90th percentile, and how many within the target. */
export type MonthAnswer = {
  readonly month: string;
  readonly visits: number;
  readonly waits: number;
  readonly median: number;
  readonly p90: number;
  readonly within: number;
  readonly servings: number;
  readonly servedMedian: number;
  readonly servedP90: number;
};

export const tables = `
  CREATE TABLE visit (month TEXT, site TEXT, service TEXT, hour INTEGER, booked INTEGER, ending TEXT, wait INTEGER, within INTEGER);
  CREATE TABLE serving (month TEXT, site TEXT, service TEXT, hour INTEGER, booked INTEGER, walk INTEGER, served INTEGER);
`;

/** They hold all that is asked for, so that the rows themselves are not read. */
export const indexes = `
  CREATE INDEX visit_by_month ON visit (month, wait, within);
  CREATE INDEX serving_by_month ON serving (month, served);
`;

export const question = `
  WITH waits AS (SELECT month, wait AS minutes, count(*) AS n, sum(within) AS within FROM visit GROUP BY month, wait),
    serveds AS (SELECT month, served AS minutes, count(*) AS n FROM serving GROUP BY month, served),
    visits AS (SELECT month, sum(n) AS visits, sum(within) AS within FROM waits GROUP BY month),
    servings AS (SELECT month, sum(n) AS servings FROM serveds GROUP BY month),
    waited AS (${ranked('waits')}),
    took AS (${ranked('serveds')})
  SELECT visits.month, visits, within, servings, waited.known AS waits, waited.median, waited.p90,
    took.median AS served_median, took.p90 AS served_p90
  FROM visits JOIN servings ON servings.month = visits.month JOIN waited ON waited.month = visits.month
    JOIN took ON took.month = visits.month
  ORDER BY visits.month
`;

/** Numbers come as text where they may be large. */
export function answerIn(row: Readonly<Record<string, unknown>>): MonthAnswer {
  const number = (name: string) => Number(row[name]);
  return {
    month: String(row.month),
    visits: number('visits'),
    waits: number('waits'),
    median: number('median'),
    p90: number('p90'),
    within: number('within'),
    servings: number('servings'),
    servedMedian: number('served_median'),
    servedP90: number('served_p90'),
  };
}

export function visitRows({ site, date, visits }: DayRows): (string | number | null)[][] {
  return visits.map(({ service, hour, booked, ending, wait, within }) => [
    date.slice(0, 7),
    site,
    service,
    hour,
    Number(booked),
    ending,
    wait,
    Number(within),
  ]);
}

export function servingRows({ site, date, servings }: DayRows): (string | number | null)[][] {
  return servings.map(({ service, hour, booked, walk, served }) => [
    date.slice(0, 7),
    site,
    service,
    hour,
    Number(booked),
    walk,
    served,
  ]);
}

/** Nearest rank: the first of the minutes up to which a half, or nine tenths, are counted. */
function ranked(histogram: string): string {
  return `SELECT month, max(whole) AS known, min(minutes) FILTER (WHERE so_far * 10 >= whole * 5) AS median,
    min(minutes) FILTER (WHERE so_far * 10 >= whole * 9) AS p90
    FROM (SELECT month, minutes, sum(n) OVER (PARTITION BY month ORDER BY minutes) AS so_far,
      sum(n) OVER (PARTITION BY month) AS whole FROM ${histogram} WHERE minutes IS NOT NULL) AS counted
    GROUP BY month`;
}
