// The survey of the simulated day: who was handed a token votes, most of them; and the simulation's own count of both.

import { expect } from 'vitest';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import { answers } from '../../core/ballot/survey.ts';
import type { Entry } from '../../core/day/events.ts';
import { below, oneOf, type Random } from '../support/choose.ts';
import type { Messages } from './messages.ts';
import type { Town } from './town.ts';

const tokensAtASite = 200;

export class SimulatedSurvey {
  readonly #town: Town;
  readonly #messages: Messages;
  readonly #random: Random;
  readonly #handed = new Map<TokenOutcome, number>();
  readonly #votes = new Map<string, number>();
  #survey = '';
  #codes: string[] = [];

  constructor(town: Town, messages: Messages, random: Random) {
    this.#town = town;
    this.#messages = messages;
    this.#random = random;
  }

  /** Planned, and its tokens printed. */
  async begin(): Promise<void> {
    this.#survey = await this.#town.planSurvey();
    for (const [site, printer] of this.#town.printers) {
      const batch = { site, count: tokensAtASite };
      await this.#town.ask('POST', `/surveys/${this.#survey}/batches`, batch);
      this.#codes.push(...printer.codes());
    }
  }

  get voted(): number {
    return [...this.#votes.values()].reduce((sum, count) => sum + count, 0);
  }

  /** An entry that ended a served visit, or took such a press back; `journal` holds all until then. */
  async note(entry: Entry, journal: readonly Entry[]): Promise<void> {
    const [first] = entry.events;
    if (first?.type === 'undone') {
      const press = journal.find(({ command }) => command === first.press);
      if (press && endsServed(press)) this.#count(first.press, -1);
    } else if (endsServed(entry)) {
      this.#count(entry.command, 1);
      if (this.#messages.tokenOf(entry.command) === 'handed' && this.#random() < 0.8) await this.#vote();
    }
  }

  async checkCounts(): Promise<void> {
    const { body } = await this.#town.ask('GET', `/surveys/${this.#survey}`);
    const told = body as { outcomes: Record<string, number>; voted: number };
    const counted = Object.entries(told.outcomes).filter(([, count]) => count > 0);
    expect(new Map(counted), 'V1 what became of the tokens').toEqual(
      new Map([...this.#handed].filter(([, count]) => count > 0)),
    );
    expect(told.voted, 'V4 each vote once').toBe(this.voted);
  }

  /** After closing. */
  async checkResults(): Promise<void> {
    const { status, body } = await this.#town.ask('GET', `/surveys/${this.#survey}/results`);
    expect(status, 'V6 not under ten votes').toBe(this.voted < 10 ? 404 : 200);
    if (status === 404) return;
    const { total } = body as { total: { votes: number; shares: { answer: string; count: number }[] } };
    expect(total.votes, 'V6').toBe(this.voted);
    for (const { answer, count } of total.shares) expect(count, 'V7').toBe(this.#votes.get(answer) ?? 0);
  }

  #count(press: string, by: 1 | -1): void {
    const outcome = this.#messages.tokenOf(press);
    if (outcome) this.#handed.set(outcome, (this.#handed.get(outcome) ?? 0) + by);
  }

  /** Once or, by an impatient finger, twice; now and then with a token that was used before. */
  async #vote(): Promise<void> {
    const token = this.#codes.shift();
    if (token === undefined) return;
    const answer = oneOf(this.#random, ['satisfied', 'satisfied', ...answers]);
    const request = { body: { token, answer }, headers: { 'idempotency-key': this.#messages.newId() } };
    const times = 1 + below(this.#random, 2);
    const post = () => this.#town.desk.rest('POST', '/votes', request);
    for (const { status } of await Promise.all(Array.from({ length: times }, post))) {
      expect(status, 'V5 a vote and its repetition').toBe(201);
    }
    this.#votes.set(answer, (this.#votes.get(answer) ?? 0) + 1);
    if (this.#random() > 0.1) return;
    const { status } = await this.#town.desk.rest('POST', '/votes', { body: { token, answer } });
    expect(status, 'V4 spent').toBe(409);
  }
}

function endsServed({ events }: Entry): boolean {
  return events.some((event) => event.type === 'ended' && event.cause === 'served');
}
