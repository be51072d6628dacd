// Surveys as a supervisor runs them: planned, tokens printed, ended, their results.

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { PastPlan, PastSurvey } from '../../core/ballot/past.ts';
import type { Group, Results } from '../../core/ballot/results.ts';
import type { SiteStock } from '../../core/ballot/stock.ts';
import type { Survey, SurveyPlan } from '../../core/ballot/survey.ts';
import { HOUR } from '../../core/time.ts';
import type { Answered, Api, FileAnswer } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { FileKind } from '../parts/Ways.tsx';

/** As `GET /api/v1/surveys/{id}` answers. */
export type Stock = {
  readonly survey: Survey;
  readonly stage: 'early' | 'running' | 'over';
  readonly stock: readonly {
    readonly site: string;
    readonly area: string | null;
    readonly minted: number;
    readonly used: number;
  }[];
  readonly sites: readonly SiteStock[];
  readonly voted: number;
  /** Null: that month's figures are damaged. */
  readonly served: number | null;
  readonly outcomes: Partial<Record<TokenOutcome, number>>;
  /** Sites whose boxes hold more than tokens were handed over. */
  readonly overfull: readonly string[];
  /** Boxes whose controller was exchanged, or forgot its totals, and how often. */
  readonly renewals: readonly { readonly device: string; readonly times: number }[];
};

export type BatchPlan = { readonly site: string; readonly area?: string; readonly count: number };

export type Printing =
  | { readonly is: 'printing'; readonly count: number }
  | { readonly is: 'done'; readonly printed: number; readonly failed: number };

export type PublishedSurvey = { readonly survey: Survey; readonly results: Results };

/** As `GET /api/v1/past-surveys` answers: entered by hand, and what its totals say. */
export type PastInfo = { readonly past: PastSurvey; readonly group: Group };

export type SiteName = { readonly id: string; readonly name: string };

/** What is open beside the list. */
export type Open =
  | { readonly is: 'new' }
  | { readonly is: 'survey'; readonly id: string }
  | { readonly is: 'past'; readonly id: string }
  /** Entering one of the past, or correcting the one named. */
  | { readonly is: 'enter'; readonly id?: string }
  | { readonly is: 'compare' };

export type Surveys = {
  /** Undefined until the server has answered. */
  readonly all: ReadonlySignal<readonly Survey[] | undefined>;
  readonly sites: ReadonlySignal<readonly SiteName[]>;
  readonly open: ReadonlySignal<Open | undefined>;
  readonly stock: ReadonlySignal<Stock | undefined>;
  /** Null: nothing is published yet. */
  readonly results: ReadonlySignal<Results | null | undefined>;
  /** Surveys that began before the one that is looked at and have results, the newest first (V7). */
  readonly earlier: ReadonlySignal<readonly PublishedSurvey[]>;
  /** Entered by hand (V8). */
  readonly past: ReadonlySignal<readonly PastInfo[]>;
  /** All that have results, for comparing; undefined until they have come. */
  readonly published: ReadonlySignal<readonly PublishedSurvey[] | undefined>;
  readonly printing: ReadonlySignal<Printing | undefined>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  load(): Promise<void>;
  plan(): void;
  look(id: string): Promise<void>;
  start(plan: SurveyPlan): Promise<void>;
  print(id: string, plan: BatchPlan): Promise<void>;
  end(id: string): Promise<void>;
  /** On the displays where it asked, or no longer (V10). */
  show(id: string, shown: boolean): Promise<void>;
  lookAtPast(id: string): void;
  enter(id?: string): void;
  keepPast(plan: PastPlan, id: string | undefined): Promise<void>;
  removePast(id: string): Promise<void>;
  compare(): Promise<void>;
  /** The published results, to be saved. */
  file(id: string, kind: FileKind): Promise<Answered<FileAnswer>>;
};

/** Two hundred slips take a while, and a printer that stops longer. */
const printingPatience = HOUR;

const mostEarlier = 5;

export function createSurveys(api: Api): Surveys {
  const all = signal<readonly Survey[] | undefined>(undefined);
  const sites = signal<readonly SiteName[]>([]);
  const open = signal<Open | undefined>(undefined);
  const stock = signal<Stock | undefined>(undefined);
  const results = signal<Results | null | undefined>(undefined);
  const earlier = signal<readonly PublishedSurvey[]>([]);
  const past = signal<readonly PastInfo[]>([]);
  const published = signal<readonly PublishedSurvey[] | undefined>(undefined);
  const printing = signal<Printing | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);

  function isOpen(id: string): boolean {
    const now = open.peek();
    return now?.is === 'survey' && now.id === id;
  }

  async function look(id: string): Promise<void> {
    if (!isOpen(id)) {
      batch(() => {
        open.value = { is: 'survey', id };
        stock.value = undefined;
        results.value = undefined;
        earlier.value = [];
        fault.value = undefined;
        if (printing.peek()?.is === 'done') printing.value = undefined;
      });
    }
    const [found, published] = await Promise.all([
      api.get<Stock>(`/surveys/${id}`),
      api.get<Results>(`/surveys/${id}/results`),
    ]);
    if (!isOpen(id)) return;
    batch(() => {
      if (found.ok) stock.value = found.body;
      else fault.value = found.refusal;
      if (published.ok) results.value = published.body;
      else if (isNotPublished(published.refusal)) results.value = null;
    });
    if (published.ok) await lookBack(id);
  }

  async function lookBack(id: string): Promise<void> {
    const known = all.peek() ?? [];
    const first = known.find((one) => one.id === id)?.first ?? '';
    const before = known.filter((one) => one.first < first).slice(0, mostEarlier);
    const found = await resultsOf(before);
    if (isOpen(id)) earlier.value = found;
  }

  async function resultsOf(asked: readonly Survey[]): Promise<PublishedSurvey[]> {
    const answers = await Promise.all(asked.map((one) => api.get<Results>(`/surveys/${one.id}/results`)));
    return asked.flatMap((survey, i) => {
      const answered = answers[i];
      return answered?.ok ? [{ survey, results: answered.body }] : [];
    });
  }

  async function loadPast(): Promise<void> {
    const found = await api.get<PastInfo[]>('/past-surveys');
    if (found.ok) past.value = found.body;
    else fault.value = found.refusal;
  }

  function turnTo(page: Open): void {
    batch(() => {
      open.value = page;
      fault.value = undefined;
    });
  }

  async function load(): Promise<void> {
    void loadPast();
    const [found, places] = await Promise.all([api.get<Survey[]>('/surveys'), api.get<SiteName[]>('/sites')]);
    batch(() => {
      if (places.ok) sites.value = places.body.map(({ id, name }) => ({ id, name }));
      if (!found.ok) fault.value = found.refusal;
      else all.value = [...found.body].sort((a, b) => (a.first < b.first ? 1 : -1));
    });
    const [newest] = all.peek() ?? [];
    const now = open.peek();
    if (now?.is === 'survey') await look(now.id);
    else if (!now && newest) await look(newest.id);
  }

  return {
    all,
    sites,
    open,
    stock,
    results,
    earlier,
    past,
    published,
    printing,
    fault,
    load,
    plan: () => turnTo({ is: 'new' }),
    look,
    start: async (plan) => {
      fault.value = undefined;
      const made = await api.post<Survey>('/surveys', plan);
      if (!made.ok) {
        fault.value = made.refusal;
        return;
      }
      await look(made.body.id);
      await load();
    },
    print: async (id, plan) => {
      if (printing.peek()?.is === 'printing') return;
      batch(() => {
        fault.value = undefined;
        printing.value = { is: 'printing', count: plan.count };
      });
      const printed = await api.post<{ printed: number; failed: number }>(`/surveys/${id}/batches`, plan, {
        patience: printingPatience,
      });
      batch(() => {
        printing.value = printed.ok ? { is: 'done', ...printed.body } : undefined;
        if (!printed.ok) fault.value = printed.refusal;
      });
      await look(id);
    },
    end: async (id) => {
      fault.value = undefined;
      const ended = await api.post<Survey>(`/surveys/${id}/end`);
      if (!ended.ok) fault.value = ended.refusal;
      else await load();
    },
    show: async (id, shown) => {
      fault.value = undefined;
      const changed = await api.put<Survey>(`/surveys/${id}/shown`, { shown });
      if (!changed.ok) fault.value = changed.refusal;
      else all.value = all.peek()?.map((one) => (one.id === id ? changed.body : one));
    },
    lookAtPast: (id) => turnTo({ is: 'past', id }),
    enter: (id) => turnTo(id === undefined ? { is: 'enter' } : { is: 'enter', id }),
    keepPast: async (plan, id) => {
      fault.value = undefined;
      const kept =
        id === undefined
          ? await api.post<PastInfo>('/past-surveys', plan)
          : await api.put<PastInfo>(`/past-surveys/${id}`, plan);
      if (!kept.ok) {
        fault.value = kept.refusal;
        return;
      }
      await loadPast();
      turnTo({ is: 'past', id: kept.body.past.id });
    },
    removePast: async (id) => {
      fault.value = undefined;
      const removed = await api.remove(`/past-surveys/${id}`);
      if (!removed.ok) {
        fault.value = removed.refusal;
        return;
      }
      await loadPast();
      turnTo({ is: 'enter' });
    },
    compare: async () => {
      turnTo({ is: 'compare' });
      published.value = await resultsOf(all.peek() ?? []);
    },
    file: (id, kind) => api.file(`/surveys/${id}/results.${kind}`),
  };
}

function isNotPublished(fault: Fault): boolean {
  return typeof fault !== 'string' && fault.refused === 'survey/not-published';
}
