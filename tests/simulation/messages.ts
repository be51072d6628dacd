// What the people of the simulation send: each command under an id of its own, in one of the ways in which it may go wrong;
// and what they heard back.

import { expect } from 'vitest';
import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command } from '../../core/day/commands.ts';
import type { CommandMessage } from '../../core/protocol.ts';
import { oneOf, type Random } from '../support/choose.ts';
import { answerOf, type Page, refusalOf, type Sent } from './page.ts';

const tapsTwice = 0.08;
const losesTheAnswer = 0.07;
const outcomes: readonly [TokenOutcome, ...TokenOutcome[]] = [
  'handed',
  'handed',
  'handed',
  'declined',
  'forgotten',
];

export type Heard = { readonly message: CommandMessage; readonly page: Page; readonly answer: Answer };

export class Messages {
  /** What was acknowledged, by its id. */
  readonly accepted = new Map<string, Heard>();
  /** Which commands those were. */
  readonly done = new Set<string>();
  readonly refused = new Set<string>();
  readonly #seed: number;
  readonly #random: Random;
  readonly #sent = new Map<string, { page: Page; message: CommandMessage }>();
  readonly #fresh: Heard[] = [];
  #ids = 0;

  constructor(seed: number, random: Random) {
    this.#seed = seed;
    this.#random = random;
  }

  newId(): string {
    this.#ids += 1;
    return `seed-${this.#seed}-${String(this.#ids).padStart(5, '0')}`;
  }

  /** With what becomes of the token, where the command may end a served visit. */
  of(page: Page, command: Command): CommandMessage {
    const ends = command.command === 'finish' || command.command === 'finish-and-next';
    const token = ends && this.#random() < 0.9 ? oneOf(this.#random, outcomes) : undefined;
    const message = { id: this.newId(), command, ...(token ? { token } : {}) };
    this.#sent.set(message.id, { page, message });
    return message;
  }

  /** To be sent once; twice at the same time; or again, because the link breaks before the answer comes. */
  sending(page: Page, command: Command, reconnect: () => Promise<void>): () => Promise<Sent> {
    const message = this.of(page, command);
    const way = this.#random();
    return async () => {
      if (way < tapsTwice) return this.#sendTwice(page, message);
      if (way < tapsTwice + losesTheAnswer) {
        const lost = page.send(message);
        await reconnect();
        await lost;
      }
      for (;;) {
        const sent = await page.send(message);
        this.hear(sent);
        if (sent.ack) return sent;
      }
    };
  }

  hear(sent: Sent): void {
    const { message, page } = sent;
    const answer = answerOf(sent);
    const refused = refusalOf(sent);
    if (refused !== undefined) this.refused.add(refused);
    if (!answer) return;
    const heard = { message, page, answer };
    this.accepted.set(message.id, heard);
    this.done.add(message.command.command);
    this.#fresh.push(heard);
  }

  /** What was acknowledged since this was asked last. */
  acknowledged(): Heard[] {
    return this.#fresh.splice(0);
  }

  senderOf(id: string): Page | undefined {
    return this.#sent.get(id)?.page;
  }

  tokenOf(id: string): TokenOutcome | undefined {
    return this.#sent.get(id)?.message.token;
  }

  async #sendTwice(page: Page, message: CommandMessage): Promise<Sent> {
    const [first, second] = await Promise.all([page.send(message), page.send(message)]);
    const answer = answerOf(first);
    if (answer && second.ack) expect(answerOf(second), 'L7 a double tap').toEqual(answer);
    this.hear(first);
    return first;
  }
}
