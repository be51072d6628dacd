// Surveys of the past, entered by their totals (V8): a document beside the surveys, corrected and removed as a whole.

import { type PastPlan, PastSurvey } from '../../core/ballot/past.ts';
import { type Refusal, refuse } from '../../core/day/context.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';

export class PastSurveys {
  readonly #past: KeptList<PastSurvey>;

  constructor(store: Store) {
    this.#past = new KeptList(store, 'past-surveys', PastSurvey);
  }

  start(): Promise<void> {
    return this.#past.start();
  }

  all(): readonly PastSurvey[] {
    return this.#past.all();
  }

  find(id: string): PastSurvey | undefined {
    return this.all().find((one) => one.id === id);
  }

  enter(plan: PastPlan, id: string): Promise<PastSurvey> {
    return this.#past.change(async (all, keep) => {
      const survey: PastSurvey = { id, ...plan };
      await keep([...all, survey]);
      return survey;
    });
  }

  correct(id: string, plan: PastPlan): Promise<PastSurvey | Refusal> {
    return this.#past.change(async (all, keep) => {
      if (!all.some((one) => one.id === id)) return refuse('survey/unknown');
      const survey: PastSurvey = { id, ...plan };
      await keep(all.map((one) => (one.id === id ? survey : one)));
      return survey;
    });
  }

  remove(id: string): Promise<Refusal | undefined> {
    return this.#past.change(async (all, keep) => {
      if (!all.some((one) => one.id === id)) return refuse('survey/unknown');
      await keep(all.filter((one) => one.id !== id));
      return undefined;
    });
  }
}
