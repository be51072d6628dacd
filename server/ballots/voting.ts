// Surveys and their ballot boxes: minting, handing over, voting, publishing (V1 to V7).

import { areaApart } from '../../core/ballot/areas.ts';
import { parseCode } from '../../core/ballot/code.ts';
import type { Reading } from '../../core/ballot/drops.ts';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import { type SurveyPoster, surveyPoster } from '../../core/ballot/poster.ts';
import type { Results } from '../../core/ballot/results.ts';
import {
  type Answer,
  asksAt,
  hasBoxes,
  type Survey,
  type SurveyPlan,
  stageOn,
} from '../../core/ballot/survey.ts';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { InForce } from '../configuration.ts';
import type { Store } from '../store/store.ts';
import { BallotBox } from './ballot-box.ts';
import { hashOf } from './codes.ts';
import { PastSurveys } from './past-surveys.ts';
import { Surveys } from './surveys.ts';

/** How long a vote's id is remembered, in memory alone, for a repetition (V5). */
const retryTime: Millis = 60_000;

export type VotingParts = {
  readonly configuration: InForce;
  readonly store: Store;
  readonly secret: string;
  readonly clock: () => Millis;
  /** The service day at a site now. */
  readonly today: (site: string) => IsoDate;
};

type Found = { readonly survey: Survey; readonly box: BallotBox; readonly code: string };

export class Voting {
  /** Surveys entered by hand. */
  readonly past: PastSurveys;
  readonly #parts: VotingParts;
  readonly #surveys: Surveys;
  readonly #boxes = new Map<string, BallotBox>();
  /** Which request spends which token, and what becomes of it; for a minute, and never how it voted. */
  readonly #recent = new Map<string, { code: string; at: Millis; counted: Promise<Refusal | undefined> }>();

  /** What the boxes said last, for surveys that are planned later; in memory alone. */
  readonly #readings = new Map<string, { readonly site: string; readonly reading: Reading }>();

  constructor(parts: VotingParts) {
    this.#parts = parts;
    this.#surveys = new Surveys(parts.store);
    this.past = new PastSurveys(parts.store);
  }

  async start(): Promise<void> {
    await Promise.all([this.#surveys.start(), this.past.start()]);
    for (const { id } of this.#surveys.all()) this.#boxes.set(id, await this.#openBox(id));
  }

  surveys(): readonly Survey[] {
    return this.#surveys.all();
  }

  survey(id: string): { survey: Survey; box: BallotBox } | undefined {
    const survey = this.#surveys.find(id);
    const box = this.#boxes.get(id);
    return survey && box && { survey, box };
  }

  runningAt(site: string): Survey | undefined {
    return this.#surveys.runningAt(site, this.#parts.today(site));
  }

  async plan(plan: SurveyPlan, id: string): Promise<Survey | Refusal> {
    // Its box first: a survey that is kept and has none could not be used before the next start.
    const box = await this.#openBox(id);
    const survey = await this.#surveys.plan(plan, id);
    if (isRefusal(survey)) return survey;
    this.#boxes.set(id, box);
    for (const [device, { site, reading }] of this.#readings) {
      // It is planned, whatever becomes of this: boxes say again and again how many they hold.
      await this.drops(device, site, reading).catch(() => {});
    }
    return survey;
  }

  async end(id: string, site: string): Promise<Survey | Refusal> {
    const today = this.#parts.today(site);
    const survey = await this.#surveys.end(id, today);
    // It has ended, whatever becomes of this: at the day's end its results are looked at again.
    if (!isRefusal(survey))
      await this.#boxes
        .get(id)
        ?.publish(survey, today)
        .catch(() => {});
    return survey;
  }

  /** Whether a token could vote now: at `site`, or anywhere. */
  check(typed: string, site: string | undefined): Found | Refusal {
    const found = this.#find(typed);
    if (isRefusal(found)) return found;
    const { survey, box, code } = found;
    const token = box.find(code);
    if (!token) return refuse('vote/unknown');
    if (site !== undefined && !asksAt(survey, site)) return refuse('vote/other-survey');
    const stage = stageOn(survey, this.#parts.today(token.site));
    if (stage === 'early') return refuse('vote/too-early');
    if (stage === 'over') return refuse('vote/too-late');
    return token.spent ? refuse('vote/spent') : found;
  }

  /** Counts a vote. The same request again, at once or within a minute, is answered the same, and counts once. */
  async vote(
    id: string,
    typed: string,
    answer: Answer,
    site: string | undefined,
  ): Promise<Refusal | undefined> {
    const now = this.#parts.clock();
    this.#forgetVotes(now);
    const before = this.#recent.get(id);
    if (before !== undefined && before.code === parseCode(typed)) return before.counted;
    const found = this.check(typed, site);
    if (isRefusal(found)) return found;
    const { survey, box, code } = found;
    const day = this.#parts.today(box.find(code)?.site ?? site ?? '');
    const counted = box.vote(survey, code, answer, day);
    this.#recent.set(id, { code, at: now, counted });
    const forget = () => this.#recent.delete(id);
    // What did not count is decided anew when it comes again.
    counted.then((refusal) => refusal && forget(), forget);
    return counted;
  }

  /** What the boxes at `site` say: counted, when this resolves. Answers whether another controller came (V3). */
  async drops(device: string, site: string, reading: Reading): Promise<boolean> {
    this.#readings.set(device, { site, reading });
    let renewed = false;
    for (const survey of this.#surveys.all()) {
      const box = hasBoxes(survey, site) ? this.#boxes.get(survey.id) : undefined;
      if (await box?.countDrops(survey, device, site, reading, this.#parts.today(site))) renewed = true;
    }
    return renewed;
  }

  /** Whether a survey runs at `site` whose boxes hold more than tokens were handed over (V4). */
  isOverfull(site: string): boolean {
    const survey = this.runningAt(site);
    return (
      survey !== undefined && hasBoxes(survey, site) && this.#boxes.get(survey.id)?.isOverfull(site) === true
    );
  }

  /** A served visit ended at `site` by `press`, and this became of the token (V1). */
  async hand(
    press: { id: string; at: Millis },
    site: string,
    area: string | undefined,
    outcome: TokenOutcome,
  ): Promise<Refusal | undefined> {
    const survey = this.runningAt(site);
    const box = survey && this.#boxes.get(survey.id);
    if (!box) return undefined;
    const said = { press: press.id, at: press.at, day: this.#parts.today(site), site, outcome };
    // A token that falls into a box does not say its area.
    const apart = survey.byArea && !hasBoxes(survey, site);
    return box.hand({ ...said, area: apart ? area : undefined }, this.#parts.clock());
  }

  /** A press was undone: what it said of a token is taken back, also if its survey has ended meanwhile (V1). */
  async undoHanded(press: string): Promise<void> {
    for (const box of this.#boxes.values()) await box.takeBackHanded(press);
  }

  /** Forgets what is remembered for repetitions and undo, when neither can come any more; to be called now and then (V5). */
  async forget(): Promise<void> {
    const now = this.#parts.clock();
    this.#forgetVotes(now);
    for (const box of this.#boxes.values()) await box.forgetPresses(now);
  }

  /** After closing: the results of every survey that asked at `site` on `day` are renewed (V6). */
  async closeDay(site: string, day: IsoDate): Promise<void> {
    for (const survey of this.#surveys.all()) {
      if (asksAt(survey, site) && day >= survey.first) await this.#boxes.get(survey.id)?.publish(survey, day);
    }
  }

  results(id: string): Results | Refusal {
    const box = this.#boxes.get(id);
    if (!box) return refuse('survey/unknown');
    return box.published() ?? refuse('survey/not-published');
  }

  /** Shows a published result to the waiting rooms, or no longer (V10). */
  async show(id: string, shown: boolean): Promise<Survey | Refusal> {
    const published = this.results(id);
    if (shown && isRefusal(published)) return published;
    return this.#surveys.show(id, shown);
  }

  /** What the waiting room at `site` is shown: the newest result that somebody chose to show. */
  posterAt(site: string): SurveyPoster | null {
    const [newest] = this.#surveys
      .all()
      .filter((survey) => survey.shown && asksAt(survey, site))
      .sort((a, b) => (a.first < b.first ? 1 : -1));
    return newest ? this.posterOf(newest.id) : null;
  }

  /** Null: nobody chose to show it, or there is nothing to show. */
  posterOf(id: string): SurveyPoster | null {
    const survey = this.#surveys.find(id);
    const results = this.#boxes.get(id)?.published();
    return survey?.shown && results ? surveyPoster(survey, results) : null;
  }

  #forgetVotes(now: Millis): void {
    for (const [id, { at }] of this.#recent) if (now - at > retryTime) this.#recent.delete(id);
  }

  #find(typed: string): Found | Refusal {
    const code = parseCode(typed);
    if (code === undefined) return refuse('vote/mistyped');
    for (const survey of this.#surveys.all()) {
      const box = this.#boxes.get(survey.id);
      if (box?.find(code)) return { survey, box, code };
    }
    return refuse('vote/unknown');
  }

  async #openBox(id: string): Promise<BallotBox> {
    const { store, secret, configuration } = this.#parts;
    const box = new BallotBox(
      store,
      id,
      (code) => hashOf(secret, code),
      (site, area) => areaApart(configuration.current(), site, area),
    );
    await box.start();
    return box;
  }
}
