import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  added,
  Ballots,
  cast,
  cellOf,
  holds,
  noBallots,
  noCounts,
  total,
} from '../../../core/ballot/ballots.ts';
import { answers } from '../../../core/ballot/survey.ts';

type Vote = Parameters<typeof cast>[1];

const vote: fc.Arbitrary<Vote> = fc.record({
  hash: fc.string({ minLength: 8, maxLength: 8, unit: fc.constantFrom(...'0123456789abcdef') }),
  answer: fc.constantFrom(...answers),
  cell: fc.constantFrom('2023-02-02/raadhus', '2023-02-02/bov', '2023-02-16/raadhus'),
  day: fc.constantFrom('2023-02-02', '2023-02-03', '2023-02-17'),
});
const votes = fc.uniqueArray(vote, { selector: ({ hash }) => hash, minLength: 1, maxLength: 40 });

function castAll(all: readonly Vote[]): Ballots {
  return all.reduce((ballots, one) => cast(ballots, one) ?? ballots, noBallots);
}

describe('casting', () => {
  test('V5 however votes come, the ballots are the same to the byte: nothing tells their order', () => {
    fc.assert(
      fc.property(votes, fc.infiniteStream(fc.nat()), (all, keys) => {
        const shuffled = all
          .map((one) => ({ one, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(JSON.stringify(castAll(shuffled))).toBe(JSON.stringify(castAll(all)));
        expect(JSON.stringify(castAll([...all].reverse()))).toBe(JSON.stringify(castAll(all)));
      }),
    );
  });

  test('V5 two copies of the ballots tell no more than which tokens voted and what they said together', () => {
    fc.assert(
      fc.property(votes, votes, fc.infiniteStream(fc.constantFrom(...answers)), (early, late, dealt) => {
        // The late tokens' answers dealt out among them in another way: the same two copies.
        const fresh = late
          .filter(({ hash }) => early.every((one) => one.hash !== hash))
          .map((one) => ({
            ...one,
            cell: '2023-02-02/raadhus',
            day: '2023-02-03',
            answer: dealt.next().value ?? 'neither',
          }));
        const answersLate = fresh.map(({ answer }) => answer).reverse();
        const dealtAnew = fresh.map((one, i) => ({ ...one, answer: answersLate[i] ?? one.answer }));
        expect(JSON.stringify(castAll([...early, ...dealtAnew]))).toBe(
          JSON.stringify(castAll([...early, ...fresh])),
        );
      }),
    );
  });

  test('V4 a token votes once, whatever it says the second time', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const ballots = castAll(all);
        for (const one of all) {
          for (const answer of answers) expect(cast(ballots, { ...one, answer })).toBeUndefined();
        }
      }),
      { numRuns: 30 },
    );
  });

  test('V5 counts, spent tokens and voters per day agree, and the hashes stand sorted', () => {
    fc.assert(
      fc.property(votes, (all) => {
        const ballots = castAll(all);
        expect(Ballots.parse(ballots)).toEqual(ballots);
        expect(ballots.spent).toEqual(all.map(({ hash }) => hash).sort());
        expect(total(Object.values(ballots.counts).reduce(added, noCounts))).toBe(all.length);
        expect(Object.values(ballots.votedOn).reduce((sum, n) => sum + n, 0)).toBe(all.length);
        for (const { hash } of all) expect(holds(ballots.spent, hash)).toBe(true);
        expect(holds(ballots.spent, 'zzzzzzzz')).toBe(false);
      }),
    );
  });

  test('V5 the ballots before are left as they were', () => {
    const one = { hash: 'a', answer: 'satisfied', cell: '2023-02-02/bov', day: '2023-02-02' } as const;
    const before = cast(noBallots, one);
    const copy = structuredClone(before);
    if (before) cast(before, { ...one, hash: 'b' });
    expect(before).toEqual(copy);
    expect(noBallots).toEqual({ spent: [], counts: {}, votedOn: {} });
  });

  test('V5 cells have no more than period, site and perhaps area', () => {
    expect(cellOf('2023-02-02', 'raadhus', undefined)).toBe('2023-02-02/raadhus');
    expect(cellOf('2023-02-02', 'raadhus', 'pension')).toBe('2023-02-02/raadhus/pension');
  });
});
