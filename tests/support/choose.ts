// Choices made with numbers from tests/support/random.ts.

/** From 0 up to, not including, 1. */
export type Random = () => number;

/** A whole number from 0 up to, not including, `end`. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}

export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[below(random, items.length)] ?? items[0];
}
