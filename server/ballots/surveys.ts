// The surveys of the office: planned, running, over.

import { z } from 'zod';
import { asksAt, Survey, type SurveyPlan, stageOn } from '../../core/ballot/survey.ts';
import { type Refusal, refuse } from '../../core/day/context.ts';
import type { IsoDate } from '../../core/time.ts';
import type { Store } from '../store/store.ts';

const document = 'surveys';

export class Surveys {
  readonly #store: Store;
  #version = 0;
  #surveys: readonly Survey[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  async start(): Promise<void> {
    const known = await this.#store.readDocument(document, z.array(Survey));
    this.#version = known?.version ?? 0;
    this.#surveys = known?.body ?? [];
  }

  all(): readonly Survey[] {
    return this.#surveys;
  }

  find(id: string): Survey | undefined {
    return this.#surveys.find((survey) => survey.id === id);
  }

  /** The survey that asks at `site` on `day`; there is never more than one. */
  runningAt(site: string, day: IsoDate): Survey | undefined {
    return this.#surveys.find((survey) => asksAt(survey, site) && stageOn(survey, day) === 'running');
  }

  async plan(plan: SurveyPlan, id: string): Promise<Survey | Refusal> {
    const clash = this.#surveys.some((other) => sharesSites(plan, other) && sharesDays(plan, other));
    if (clash) return refuse('survey/overlaps');
    const survey: Survey = { id, ...plan };
    await this.#write([...this.#surveys, survey]);
    return survey;
  }

  /** Ends a survey before its last day: from `today` on no vote counts. */
  async end(id: string, today: IsoDate): Promise<Survey | Refusal> {
    const survey = this.find(id);
    if (!survey) return refuse('survey/unknown');
    if (stageOn(survey, today) === 'over') return refuse('survey/over');
    const ended: Survey = { ...survey, ended: today };
    await this.#write(this.#surveys.map((one) => (one.id === id ? ended : one)));
    return ended;
  }

  async #write(surveys: readonly Survey[]): Promise<void> {
    await this.#store.writeDocument(document, this.#version, surveys);
    this.#version += 1;
    this.#surveys = surveys;
  }
}

function sharesSites(a: Pick<Survey, 'site'>, b: Pick<Survey, 'site'>): boolean {
  return a.site === 'all' || b.site === 'all' || a.site === b.site;
}

function sharesDays(a: SurveyPlan, b: Survey): boolean {
  const over = b.ended === undefined ? a.first > b.last : a.first >= b.ended;
  return !over && b.first <= a.last;
}
