// Takes turns: what is asked for under the same key happens one after the other, in the order in which it was asked for.

export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.get(key)?.then(work) ?? work();
    const done = turn.then(ignore, ignore).then(() => {
      if (this.#last.get(key) === done) this.#last.delete(key);
    });
    this.#last.set(key, done);
    return turn;
  }

  /** Resolves when nothing is under way any more. */
  async rest(): Promise<void> {
    while (this.#last.size > 0) await Promise.all(this.#last.values());
  }
}

function ignore(): void {}
