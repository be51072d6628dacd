// Chance that comes from a seed: the same seed, the same draws. For simulated years and for tests, never for secrets.

/** Numbers from 0 up to 1. */
export type Random = () => number;

/** Numbers that follow from `seed` (mulberry32, public domain, Tommy Ettinger). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A seed that follows from a text (FNV-1a, public domain). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

export function happens(share: number, random: Random): boolean {
  return random() < share;
}

export function between(from: number, to: number, random: Random): number {
  return from + (to - from) * random();
}

/** Lognormal, by its median and the deviation of its logarithm; the mean is `median * exp(sigma² / 2)`. */
export function logNormal(median: number, sigma: number, random: Random): number {
  return median * Math.exp(sigma * normal(random));
}

export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** How many events of a Poisson process happen where `mean` are expected. */
export function poisson(mean: number, random: Random): number {
  let count = 0;
  let sum = exponential(random);
  while (sum < mean) {
    count += 1;
    sum += exponential(random);
  }
  return count;
}

/** One of them, each as likely as its weight; none where there are none, or none weighs anything. */
export function pick<One>(all: readonly One[], weigh: (one: One) => number, random: Random): One | undefined {
  let left = random() * all.reduce((sum, one) => sum + weigh(one), 0);
  return all.find((one) => {
    left -= weigh(one);
    return left < 0;
  });
}

function exponential(random: Random): number {
  return -Math.log(1 - random());
}
