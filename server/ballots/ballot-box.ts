// The ballot box of one survey: its tokens, who of them voted, and the counts. Kept in loose sheets without version,
// time or predecessor, each written whole: nothing on the disk tells in which order votes came (V5).

import { z } from 'zod';
import {
  added,
  Ballots,
  cast,
  cellOf,
  holds,
  noBallots,
  noCounts,
  total,
} from '../../core/ballot/ballots.ts';
import { countDrops, type Reading } from '../../core/ballot/drops.ts';
import {
  forgetPresses,
  Handed,
  handedKey,
  handedTotal,
  handOver,
  noneHanded,
  type TokenOutcome,
  takeBackHanded,
} from '../../core/ballot/handed.ts';
import { publish, type Results } from '../../core/ballot/results.ts';
import { type SiteStock, siteStock } from '../../core/ballot/stock.ts';
import { type Answer, periodsOf, type Survey, stageOn } from '../../core/ballot/survey.ts';
import { type Refusal, refuse } from '../../core/day/context.ts';
import type { IsoDate, Millis } from '../../core/time.ts';
import type { Store } from '../store/store.ts';
import { newCode } from './codes.ts';

/** Tokens minted for one site (and area): their hashes in sorted order. */
const Batch = z.strictObject({ site: z.string(), area: z.string().optional(), hashes: z.array(z.string()) });
type Batch = z.infer<typeof Batch>;

const Published = z.custom<Results>((value) => typeof value === 'object' && value !== null);

export type Stock = {
  readonly site: string;
  readonly area: string | null;
  readonly minted: number;
  readonly used: number;
};

export class BallotBox {
  readonly #store: Store;
  readonly #survey: string;
  readonly #hash: (code: string) => string;
  readonly #areaApart: (site: string, area: string | undefined) => string | undefined;
  #batches: readonly Batch[] = [];
  #ballots: Ballots = noBallots;
  #handed: Handed = noneHanded;
  #published: Results | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  /** `areaApart`: the area as which something counts at a site, if it is told apart there (V5). */
  constructor(
    store: Store,
    survey: string,
    hash: (code: string) => string,
    areaApart: (site: string, area: string | undefined) => string | undefined,
  ) {
    this.#store = store;
    this.#survey = survey;
    this.#hash = hash;
    this.#areaApart = areaApart;
  }

  async start(): Promise<void> {
    this.#batches = (await this.#store.readSheet(this.#sheet('tokens'), z.array(Batch))) ?? [];
    this.#ballots = (await this.#store.readSheet(this.#sheet('ballots'), Ballots)) ?? noBallots;
    this.#handed = (await this.#store.readSheet(this.#sheet('handed'), Handed)) ?? noneHanded;
    this.#published = await this.#store.readSheet(this.#sheet('results'), Published);
  }

  /** New codes, to be printed and forgotten. They count when their hashes are on the disk. */
  mint(count: number, site: string, area: string | undefined): Promise<string[]> {
    return this.#alone(async () => {
      const codes = Array.from({ length: count }, newCode);
      const here = this.#batches.find((batch) => batch.site === site && batch.area === area);
      const hashes = [...(here?.hashes ?? []), ...codes.map(this.#hash)].sort();
      const batch = { site, ...(area === undefined ? {} : { area }), hashes };
      await this.#keepBatches([...this.#batches.filter((one) => one !== here), batch]);
      return codes;
    });
  }

  /** Takes back codes that surely were not printed. */
  withdraw(codes: readonly string[]): Promise<void> {
    const gone = new Set(codes.map(this.#hash));
    return this.#alone(() =>
      this.#keepBatches(
        this.#batches.map((batch) => ({ ...batch, hashes: batch.hashes.filter((hash) => !gone.has(hash)) })),
      ),
    );
  }

  /** Where the token was minted for, if it is of this survey. */
  find(code: string): { site: string; area: string | undefined; spent: boolean } | undefined {
    const hash = this.#hash(code);
    const batch = this.#batches.find(({ hashes }) => holds(hashes, hash));
    return batch && { site: batch.site, area: batch.area, spent: holds(this.#ballots.spent, hash) };
  }

  /** Counts a vote when it and its token's being spent are on the disk together (V4). */
  vote(survey: Survey, code: string, answer: Answer, day: IsoDate): Promise<Refusal | undefined> {
    return this.#alone(async () => {
      const token = this.find(code);
      const period = periodsOf(survey).findLast(({ first }) => first <= day);
      if (!token || !period) return refuse('vote/unknown');
      const cell = cellOf(period.first, token.site, this.#areaApart(token.site, token.area));
      const ballots = cast(this.#ballots, { hash: this.#hash(code), answer, cell, day });
      if (!ballots) return refuse('vote/spent');
      await this.#store.writeSheet(this.#sheet('ballots'), ballots);
      this.#ballots = ballots;
      return undefined;
    });
  }

  /**
   * Counts what is new in what the boxes at `site` say, when it and their totals are on the disk together: said again after
   * a crash, it is not new any more. Answers whether another controller came (V3).
   */
  countDrops(survey: Survey, device: string, site: string, reading: Reading, day: IsoDate): Promise<boolean> {
    return this.#alone(async () => {
      const stage = stageOn(survey, day);
      if (stage === 'over') return false;
      const period = periodsOf(survey).findLast(({ first }) => first <= day);
      const place =
        stage === 'running' && period ? { cell: cellOf(period.first, site, undefined), day } : undefined;
      const { ballots, renewed } = countDrops(this.#ballots, device, reading, place);
      if (ballots !== this.#ballots) {
        await this.#store.writeSheet(this.#sheet('ballots'), ballots);
        this.#ballots = ballots;
      }
      return renewed;
    });
  }

  /** Whether the boxes at `site` hold more than tokens were handed over there (V4). */
  isOverfull(site: string): boolean {
    const votes = Object.entries(this.#ballots.counts)
      .filter(([cell]) => cell.split('/')[1] === site)
      .reduce((sum, [, counts]) => sum + total(counts), 0);
    return votes > handedTotal(this.#handed, (key) => key.split('/')[1] === site);
  }

  /** How often another controller, or one that had forgotten, came while the survey ran; by device. */
  renewals(): { readonly device: string; readonly times: number }[] {
    return Object.entries(this.#ballots.boxes ?? {}).flatMap(([device, { renewals }]) =>
      renewals > 0 ? [{ device, times: renewals }] : [],
    );
  }

  /** What staff said of the token when they ended a served visit (V1). */
  hand(
    said: {
      press: string;
      at: Millis;
      day: IsoDate;
      site: string;
      area: string | undefined;
      outcome: TokenOutcome;
    },
    now: Millis,
  ): Promise<Refusal | undefined> {
    const { press, at, day, site, area, outcome } = said;
    return this.#alone(async () => {
      const before = this.#handed.recent.find((one) => one.press === press);
      if (before && before.outcome !== outcome) return refuse('command/reused');
      await this.#keepHanded(
        handOver(
          this.#handed,
          { press, at, key: handedKey(day, site, this.#areaApart(site, area)), outcome },
          now,
        ),
      );
      return undefined;
    });
  }

  takeBackHanded(press: string): Promise<void> {
    return this.#alone(() => this.#keepHanded(takeBackHanded(this.#handed, press)));
  }

  forgetPresses(now: Millis): Promise<void> {
    return this.#alone(() => this.#keepHanded(forgetPresses(this.#handed, now)));
  }

  /** Renews the published results after closing on `through`, if enough votes came (V6). */
  publish(survey: Survey, through: IsoDate): Promise<void> {
    return this.#alone(async () => {
      const results = publish(survey, this.#ballots, this.#handed, through, this.#published);
      if (!results) return;
      await this.#store.writeSheet(this.#sheet('results'), results);
      this.#published = results;
    });
  }

  published(): Results | undefined {
    return this.#published;
  }

  stock(): Stock[] {
    return this.#batches.map(({ site, area, hashes }) => ({
      site,
      area: area ?? null,
      minted: hashes.length,
      used: hashes.filter((hash) => holds(this.#ballots.spent, hash)).length,
    }));
  }

  /** The same by site, with how many are left. */
  sites(): SiteStock[] {
    const stock = this.stock();
    return [...new Set(stock.map(({ site }) => site))].map((site) => {
      const here = stock.filter((one) => one.site === site);
      const sum = (of: 'minted' | 'used') => here.reduce((all, one) => all + one[of], 0);
      return siteStock(site, { minted: sum('minted'), used: sum('used') }, this.#handed);
    });
  }

  /** How many tokens were handed over, and how many not, by reason. */
  handed(): Partial<Record<TokenOutcome, number>> {
    const sums: Partial<Record<TokenOutcome, number>> = {};
    for (const day of Object.values(this.#handed.counts)) {
      for (const [outcome, count] of Object.entries(day) as [TokenOutcome, number][]) {
        sums[outcome] = (sums[outcome] ?? 0) + count;
      }
    }
    return sums;
  }

  voted(): number {
    return total(Object.values(this.#ballots.counts).reduce(added, noCounts));
  }

  async #keepHanded(handed: Handed): Promise<void> {
    if (handed === this.#handed) return;
    await this.#store.writeSheet(this.#sheet('handed'), handed);
    this.#handed = handed;
  }

  async #keepBatches(batches: readonly Batch[]): Promise<void> {
    await this.#store.writeSheet(this.#sheet('tokens'), batches);
    this.#batches = batches;
  }

  /** One change at a time: each starts from what the one before has made durable. */
  #alone<T>(change: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(change);
    this.#turn = result.catch(() => {});
    return result;
  }

  #sheet(kind: 'tokens' | 'ballots' | 'handed' | 'results'): string {
    return `${kind}-${this.#survey}`;
  }
}
