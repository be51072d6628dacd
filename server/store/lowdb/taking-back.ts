// What was refused, and could not be taken back because the disk took nothing at all: it is taken back as soon as the disk takes
// something again, whoever asked for that, and at the end. Or else the next server would find it.

export class TakingBack {
  readonly #owed = new Map<string, () => Promise<void>>();

  /** `take` is called until it succeeds once. */
  owe(name: string, take: () => Promise<void>): void {
    this.#owed.set(name, take);
  }

  /** The disk has taken something. What it does not take is owed still; that is nobody's failure who asks now. */
  async settle(): Promise<void> {
    for (const [name, take] of [...this.#owed]) {
      try {
        await take();
        if (this.#owed.get(name) === take) this.#owed.delete(name);
      } catch {
        return;
      }
    }
  }
}
