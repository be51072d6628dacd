// What the page of figures knows: the period and filters that are chosen, and what the server tells of them.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { FiguresQuery } from '../../core/figures/query.ts';
import type { DayStory, Report } from '../../core/figures/report.ts';
import { type IsoDate, localTime, type Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Answered, Api, FileAnswer } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { FileKind } from '../parts/Ways.tsx';
import { type Filters, noFilters, queryOf, queryText } from './filters.ts';
import { type Period, type PeriodName, periodOf, stepOf, yearBefore } from './period.ts';

export type Chosen = {
  readonly name: PeriodName;
  /** Of own dates. */
  readonly own: Period;
  readonly filters: Filters;
  readonly compared: boolean;
};

/** An answer, with all that is needed to say what it is an answer to. */
export type Told = {
  readonly report: Report;
  /** The same period a year before; undefined where it is not asked for, or nobody came then. */
  readonly before: Report | undefined;
  /** Today goes on: of the same day a year before only who came before this hour is told. */
  readonly until: number | undefined;
  readonly filters: Filters;
  readonly today: IsoDate;
  /** Of the clock at the site; 24 when the service day goes on past midnight. */
  readonly hour: number;
  readonly at: Millis;
};

export type SiteInfo = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly services: PlaceView['services'];
  readonly counters: readonly { readonly id: string; readonly label: string }[];
};

export type Figures = {
  readonly chosen: ReadonlySignal<Chosen>;
  readonly told: ReadonlySignal<Told | undefined>;
  /** The day that is told as a story; its answer once it is there. */
  readonly day: ReadonlySignal<{ site: string; date: IsoDate; story: DayStory | undefined } | undefined>;
  readonly sites: ReadonlySignal<readonly SiteInfo[]>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  /** Asks what is chosen, also anew. */
  load(): Promise<void>;
  choose(change: Partial<Chosen>): Promise<void>;
  openDay(site: string, date: IsoDate): Promise<void>;
  closeDay(): void;
  today(): IsoDate;
  /** What is told now, to be saved. */
  file(kind: FileKind): Promise<Answered<FileAnswer>>;
};

/** The clock and the place are the desk's, and which service day it is (O3). */
type Desk = {
  readonly now: ReadonlySignal<Millis>;
  readonly place: ReadonlySignal<PlaceView | undefined>;
  readonly view: ReadonlySignal<Pick<StaffView, 'date'> | undefined>;
};

export function createFigures(api: Api, desk: Desk): Figures {
  const clock = () => localTime(desk.now.peek(), desk.place.peek()?.site.timeZone ?? 'Europe/Copenhagen');
  const today = () => desk.view.peek()?.date ?? clock().date;
  const chosen = signal<Chosen>({
    name: 'today',
    own: { from: today(), to: today() },
    filters: noFilters,
    compared: false,
  });
  const told = signal<Told | undefined>(undefined);
  const day = signal<{ site: string; date: IsoDate; story: DayStory | undefined } | undefined>(undefined);
  const sites = signal<readonly SiteInfo[]>([]);
  const fault = signal<Fault | undefined>(undefined);
  let asked = 0;

  function chosenQuery(): string {
    return queryText(queryOf(periodIn(chosen.peek(), today()), chosen.peek().filters));
  }

  async function load(): Promise<void> {
    asked += 1;
    const mine = asked;
    if (sites.peek().length === 0) void loadSites();
    const now = clock();
    const date = today();
    const hour = date === now.date ? Number(now.time.slice(0, 2)) : 24;
    const { filters, compared } = chosen.peek();
    const period = periodIn(chosen.peek(), date);
    const until = compared && period.from <= date && date <= period.to && hour < 24 ? hour + 1 : undefined;
    const ago = compared ? queryText(beforeOf(period, filters, date, until)) : undefined;
    const [report, before] = await Promise.all([
      api.get<Report>(`/figures?${chosenQuery()}`),
      ago === undefined ? undefined : api.get<Report>(`/figures?${ago}`),
    ]);
    // Somebody has chosen something else in the meantime.
    if (mine !== asked) return;
    batch(() => {
      const failed = [report, before].find((answer) => answer?.ok === false);
      fault.value = failed?.ok === false ? failed.refusal : undefined;
      if (!report.ok) return;
      const known = before?.ok && before.body.days > 0 ? before.body : undefined;
      told.value = {
        report: report.body,
        before: known,
        until: known && until,
        filters,
        today: date,
        hour,
        at: desk.now.peek(),
      };
    });
  }

  async function loadSites(): Promise<void> {
    const answered = await api.get<SiteInfo[]>('/sites');
    if (answered.ok) sites.value = answered.body;
  }

  async function openDay(site: string, date: IsoDate): Promise<void> {
    const isOpen = () => day.peek()?.site === site && day.peek()?.date === date;
    if (!isOpen()) day.value = { site, date, story: undefined };
    const answered = await api.get<DayStory>(`/figures/days/${site}/${date}`);
    if (!isOpen()) return;
    batch(() => {
      fault.value = answered.ok ? undefined : answered.refusal;
      if (answered.ok) day.value = { site, date, story: answered.body };
    });
  }

  return {
    chosen,
    told,
    day,
    sites,
    fault,
    load,
    choose: async (change) => {
      chosen.value = { ...chosen.peek(), ...change };
      await load();
    },
    openDay,
    closeDay: () => {
      batch(() => {
        day.value = undefined;
        fault.value = undefined;
      });
    },
    today,
    file: (kind) => api.file(`/figures.${kind}?${chosenQuery()}`),
  };
}

/** No further than today, so that like is held against like. */
function beforeOf(period: Period, filters: Filters, today: IsoDate, until: number | undefined): FiguresQuery {
  const step = stepOf(period);
  const begun = period.from <= today && today < period.to ? { from: period.from, to: today } : period;
  return { ...queryOf(yearBefore(begun, step), filters, step), ...(until ? { until } : {}) };
}

export function periodIn({ name, own }: Chosen, today: IsoDate): Period {
  return name === 'own' ? own : periodOf(name, today);
}
