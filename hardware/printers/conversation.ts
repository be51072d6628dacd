// A talk with one printer over a link: what is asked, and the first reply that answers it.

import type { Condition } from '../../core/device.ts';
import { fine, fromErrorCause, fromOfflineCause, fromPaper } from '../escpos/condition.ts';
import { type Reply, ReplyReader } from '../escpos/replies.ts';
import { askStatus, type StatusQuestion } from '../escpos/requests.ts';
import type { Link } from '../links/link.ts';

/** What somebody waits for: undefined for replies that are not it. */
type Pick<T> = (reply: Reply) => T | undefined;

export class Conversation {
  readonly #link: Link;
  readonly #reader = new ReplyReader();
  readonly #listeners = new Set<(reply: Reply) => void>();
  #over = false;

  constructor(link: Link) {
    this.#link = link;
    void link.closed.then(() => {
      this.#over = true;
    });
    link.listen((bytes) => {
      for (const reply of this.#reader.read(bytes)) for (const listener of this.#listeners) listener(reply);
    });
  }

  /** The other end has hung up, or the line broke. */
  get isOver(): boolean {
    return this.#over;
  }

  /** The first reply that `pick` takes; undefined if there is none within `wait` milliseconds or the line breaks. */
  first<T>(pick: Pick<T>, wait: number): Promise<T | undefined> {
    return new Promise((resolve) => {
      const done = (found: T | undefined) => {
        clearTimeout(timer);
        this.#listeners.delete(listener);
        resolve(found);
      };
      const listener = (reply: Reply) => {
        const found = pick(reply);
        if (found !== undefined) done(found);
      };
      const timer = setTimeout(done, wait, undefined);
      this.#listeners.add(listener);
      void this.#link.closed.then(() => done(undefined));
    });
  }

  /** Writes `bytes` and waits as `first` does. */
  async ask<T>(bytes: Uint8Array, pick: Pick<T>, wait: number): Promise<T | undefined> {
    const answer = this.first(pick, wait);
    // A line that broke tells it by itself.
    this.#link.write(bytes).catch(() => {});
    return answer;
  }

  /** How the printer says it is; undefined: it says nothing. */
  async condition(wait: number): Promise<Condition | undefined> {
    const status = (question: StatusQuestion) =>
      this.ask(askStatus(question), (reply) => (reply.is === 'status' ? reply.byte : undefined), wait);
    const offline = await status('offline-cause');
    if (offline === undefined) return undefined;
    const cause = fromOfflineCause(offline);
    if (cause === 'error') return { ...fine, fault: fromErrorCause((await status('error-cause')) ?? 0) };
    const paper = await status('paper');
    const { fault, paperLow } = paper === undefined ? fine : fromPaper(paper);
    const worst = cause ?? fault;
    return worst === undefined ? { paperLow } : { fault: worst, paperLow };
  }
}
