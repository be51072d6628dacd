// Where a flush is done. On the main thread it takes a quarter less time than on a thread of the pool, because nobody has
// to be woken (0.09 against 0.12 ms where this was measured), and the pool may be busy with passwords. But it holds up
// everything else: good for a disk that answers in a tenth of a millisecond, bad for one that takes ten. So flushes stay
// on the main thread as long as the usual one is quick. A single one that takes a few milliseconds, as on any busy
// machine, changes nothing; a slow disk is known from its first flush.

/** Milliseconds that a flush may hold up everything else. */
const quick = 1;
/** How much the latest flush counts in what is usual. */
const weight = 0.2;

export class Pace {
  #usual = 0;

  get mayBlock(): boolean {
    return this.#usual < quick;
  }

  took(milliseconds: number): void {
    this.#usual += (milliseconds - this.#usual) * weight;
  }
}
