// How visits and servings went, in pairs of two small numbers. Each different pair is listed once, for all months alike: a
// row then needs no more than its place in the list, and what is counted no more room than there are different ones.

export class Pairs {
  readonly firsts: number[] = [];
  readonly seconds: number[] = [];
  readonly most = { first: 0, second: 0 };
  readonly #places: number[][] = [];

  get count(): number {
    return this.firsts.length;
  }

  /** Adds it where it is new. */
  placeOf(first: number, second: number): number {
    this.#places[first] ??= [];
    const known = this.#places[first][second];
    if (known !== undefined) return known;
    const place = this.count;
    this.#places[first][second] = place;
    this.firsts.push(first);
    this.seconds.push(second);
    this.most.first = Math.max(this.most.first, first);
    this.most.second = Math.max(this.most.second, second);
    return place;
  }
}

/** Outcome and wait, as they stand in the columns. */
export const visitPairs = new Pairs();
/** Walk, and time at the counter. */
export const servingPairs = new Pairs();
