// What the page of the data sheet knows: the year and the site that are chosen, the sheet, and the phone calls by day.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CallDays, CallYear } from '../../core/calls/calls.ts';
import type { DataSheet } from '../../core/figures/sheet.ts';
import { type IsoDate, localTime, type Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Answered, Api, FileAnswer } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { SiteInfo } from '../figures/figures.ts';
import type { FileKind } from '../parts/Ways.tsx';

export type Chosen = {
  readonly year: number;
  /** Null: the whole office. */
  readonly site: string | null;
};

/** What a file of calls would change, or what is wrong with it where. */
export type FileLook = {
  readonly changes: Readonly<Record<IsoDate, { readonly was: number | null; readonly is: number | null }>>;
  readonly unchanged: number;
  /** Each as a sentence of the server's that says where. */
  readonly faults: readonly { readonly line: number | null; readonly text: string }[];
};

export type DataSheets = {
  readonly chosen: ReadonlySignal<Chosen>;
  /** Undefined until the server has answered. */
  readonly sheet: ReadonlySignal<DataSheet | undefined>;
  /** Of the chosen year; undefined where one may not enter any, for that is for who works at all sites. */
  readonly calls: ReadonlySignal<CallYear | undefined>;
  readonly sites: ReadonlySignal<readonly SiteInfo[]>;
  /** Whether the whole office may be asked for. */
  readonly mayAll: ReadonlySignal<boolean>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly busy: ReadonlySignal<boolean>;
  load(): Promise<void>;
  choose(change: Partial<Chosen>): Promise<void>;
  /** Whether it was kept. */
  enter(days: CallDays): Promise<boolean>;
  /** Undefined where nothing was heard or the file as a whole was refused. */
  look(csv: string): Promise<FileLook | undefined>;
  take(csv: string): Promise<boolean>;
  file(kind: FileKind): Promise<Answered<FileAnswer>>;
  today(): IsoDate;
  now(): Millis;
};

/** The clock and the place are the desk's, and which service day it is (O3). */
type Desk = {
  readonly now: ReadonlySignal<Millis>;
  readonly place: ReadonlySignal<PlaceView | undefined>;
  readonly view: ReadonlySignal<Pick<StaffView, 'date'> | undefined>;
};

export function createDataSheets(api: Api, desk: Desk): DataSheets {
  const zone = () => desk.place.peek()?.site.timeZone ?? 'Europe/Copenhagen';
  const today = () => desk.view.peek()?.date ?? localTime(desk.now.peek(), zone()).date;
  const chosen = signal<Chosen>({ year: Number(today().slice(0, 4)), site: null });
  const sheet = signal<DataSheet | undefined>(undefined);
  const calls = signal<CallYear | undefined>(undefined);
  const sites = signal<readonly SiteInfo[]>([]);
  const mayAll = signal(true);
  const fault = signal<Fault | undefined>(undefined);
  const busy = signal(false);

  function address(ending = ''): string {
    const { year, site } = chosen.peek();
    return `/data-sheets/${year}${ending}${site === null ? '' : `?site=${site}`}`;
  }

  async function load(): Promise<void> {
    const asked = chosen.peek();
    if (sites.peek().length === 0) void loadSites();
    const [found, known] = await Promise.all([
      api.get<DataSheet>(address()),
      asked.site === null && mayAll.peek() ? api.get<CallYear>(`/phone-calls/${asked.year}`) : undefined,
    ]);
    // Somebody has chosen something else in the meantime.
    if (chosen.peek() !== asked) return;
    const place = desk.place.peek();
    if (!found.ok && asked.site === null && isElsewhere(found.refusal) && place) {
      mayAll.value = false;
      return choose({ site: place.site.id });
    }
    batch(() => {
      fault.value = found.ok ? undefined : found.refusal;
      sheet.value = found.ok ? found.body : undefined;
      calls.value = known?.ok ? known.body : undefined;
    });
  }

  async function loadSites(): Promise<void> {
    const answered = await api.get<SiteInfo[]>('/sites');
    if (answered.ok) sites.value = answered.body;
  }

  async function choose(change: Partial<Chosen>): Promise<void> {
    batch(() => {
      chosen.value = { ...chosen.peek(), ...change };
      sheet.value = undefined;
      calls.value = undefined;
      fault.value = undefined;
    });
    await load();
  }

  async function doing<Body>(asking: Promise<Answered<Body>>): Promise<Body | undefined> {
    busy.value = true;
    const answered = await asking;
    batch(() => {
      busy.value = false;
      fault.value = answered.ok ? undefined : answered.refusal;
    });
    return answered.ok ? answered.body : undefined;
  }

  async function kept(change: Promise<unknown>): Promise<boolean> {
    const isKept = (await change) !== undefined;
    if (isKept) await load();
    return isKept;
  }

  const here = () => `/phone-calls/${chosen.peek().year}`;
  return {
    chosen,
    sheet,
    calls,
    sites,
    mayAll,
    fault,
    busy,
    load,
    choose,
    enter: (days) => kept(doing(api.put<CallYear>(here(), days))),
    look: (csv) => doing(api.post<FileLook>(`${here()}/import?dry=1`, csv)),
    take: (csv) => kept(doing(api.post<FileLook>(`${here()}/import`, csv))),
    file: (kind) => api.file(address(`.${kind}`)),
    today,
    now: () => desk.now.value,
  };
}

function isElsewhere(fault: Fault): boolean {
  return typeof fault !== 'string' && fault.refused === 'role/other-site';
}
