import { describe, expect, test } from 'vitest';
import { siteStock } from '../../../core/ballot/stock.ts';

const handed = {
  counts: {
    '2026-11-23/bov': { handed: 12 },
    '2026-11-24/bov/pas': { handed: 20, declined: 3 },
    '2026-11-24/bov': { handed: 6 },
    '2026-11-24/raadhus': { handed: 90 },
  },
  recent: [],
};

describe('the stock of tokens', () => {
  test('V2 what is left is neither handed over nor used', () => {
    expect(siteStock('bov', { minted: 100, used: 30 }, handed)).toMatchObject({ handed: 38, left: 62 });
    expect(siteStock('bov', { minted: 100, used: 45 }, handed)).toMatchObject({ handed: 38, left: 55 });
  });

  test.each([
    [65, 27, false],
    [64, 26, false],
    [63, 25, true],
  ])('V2 of %i tokens in Bov %i are left: fewer than on its busiest day is %s', (minted, left, few) => {
    expect(siteStock('bov', { minted, used: 30 }, handed)).toMatchObject({ left, few });
  });

  test('V2 before anything was handed over, fewer than twenty are few', () => {
    expect(siteStock('aabenraa', { minted: 20, used: 0 }, handed).few).toBe(false);
    expect(siteStock('aabenraa', { minted: 19, used: 0 }, handed).few).toBe(true);
  });
});
