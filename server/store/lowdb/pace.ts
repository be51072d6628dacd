// Where a flush is done. On the main thread it takes a quarter less time than on a thread of the pool, because nobody has
// to be woken (0.09 against 0.12 ms where this was measured), and the pool may be busy with passwords. But it holds up
// everything else: good for a disk that answers in a tenth of a millisecond, bad for one that takes ten. So flushes stay
// on the main thread while they are quick. After one that was not, the next ones are done in the pool, and they come back
// only if the last of them was quick.

/** Milliseconds that a flush may hold up everything else. */
const quick = 1;
/** How many flushes are done in the pool before one is tried on the main thread again. */
const patience = 20;

export class Pace {
  #elsewhere = 0;

  get mayBlock(): boolean {
    return this.#elsewhere === 0;
  }

  took(milliseconds: number): void {
    if (this.#elsewhere > 1) this.#elsewhere -= 1;
    else this.#elsewhere = milliseconds < quick ? 0 : patience;
  }
}
