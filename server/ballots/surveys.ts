// The surveys of the office: planned, running, over.

import { asksAt, Survey, type SurveyPlan, stageOn } from '../../core/ballot/survey.ts';
import { type Refusal, refuse } from '../../core/day/context.ts';
import type { IsoDate } from '../../core/time.ts';
import { KeptList } from '../store/kept-list.ts';
import type { Store } from '../store/store.ts';

export class Surveys {
  readonly #surveys: KeptList<Survey>;

  constructor(store: Store) {
    this.#surveys = new KeptList(store, 'surveys', Survey);
  }

  start(): Promise<void> {
    return this.#surveys.start();
  }

  all(): readonly Survey[] {
    return this.#surveys.all();
  }

  find(id: string): Survey | undefined {
    return this.all().find((survey) => survey.id === id);
  }

  /** The survey that asks at `site` on `day`; there is never more than one. */
  runningAt(site: string, day: IsoDate): Survey | undefined {
    return this.all().find((survey) => asksAt(survey, site) && stageOn(survey, day) === 'running');
  }

  plan(plan: SurveyPlan, id: string): Promise<Survey | Refusal> {
    return this.#surveys.change(async (surveys, keep) => {
      if (surveys.some((other) => sharesSites(plan, other) && sharesDays(plan, other))) {
        return refuse('survey/overlaps');
      }
      const survey: Survey = { id, ...plan };
      await keep([...surveys, survey]);
      return survey;
    });
  }

  /** Whether waiting rooms are shown its result. */
  show(id: string, shown: boolean): Promise<Survey | Refusal> {
    return this.#surveys.change(async (surveys, keep) => {
      const survey = surveys.find((one) => one.id === id);
      if (!survey) return refuse('survey/unknown');
      const changed: Survey = { ...survey, shown };
      await keep(surveys.map((one) => (one === survey ? changed : one)));
      return changed;
    });
  }

  /** Ends a survey before its last day: from `today` on no vote counts. */
  end(id: string, today: IsoDate): Promise<Survey | Refusal> {
    return this.#surveys.change(async (surveys, keep) => {
      const survey = surveys.find((one) => one.id === id);
      if (!survey) return refuse('survey/unknown');
      if (stageOn(survey, today) === 'over') return refuse('survey/over');
      const ended: Survey = { ...survey, ended: today };
      await keep(surveys.map((one) => (one === survey ? ended : one)));
      return ended;
    });
  }
}

function sharesSites(a: Pick<Survey, 'site'>, b: Pick<Survey, 'site'>): boolean {
  return a.site === 'all' || b.site === 'all' || a.site === b.site;
}

function sharesDays(a: SurveyPlan, b: Survey): boolean {
  const over = b.ended === undefined ? a.first > b.last : a.first >= b.ended;
  return !over && b.first <= a.last;
}
