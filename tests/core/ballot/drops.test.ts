// What boxes say, counted: whatever is repeated, missed or exchanged on the way.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Ballots, cast, noBallots, noCounts } from '../../../core/ballot/ballots.ts';
import { countDrops, type Reading } from '../../../core/ballot/drops.ts';

const cell = '2023-02-02/bov';
const place = { cell, day: '2023-02-03' };

function said(satisfied: number, neither: number, dissatisfied: number, controller = '3F9A12C4'): Reading {
  return { controller, totals: { satisfied, neither, dissatisfied } };
}

/** The ballots after the boxes at the door said this, one after the other. */
function hear(readings: readonly Reading[], before: Ballots = noBallots): Ballots {
  return readings.reduce((ballots, one) => countDrops(ballots, 'door', one, place).ballots, before);
}

describe('drops', () => {
  test('V3 count from what the controller said first', () => {
    const { counts, votedOn } = hear([said(500, 40, 30), said(502, 40, 31)]);
    expect(counts).toEqual({ [cell]: { satisfied: 2, neither: 0, dissatisfied: 1 } });
    expect(votedOn).toEqual({ '2023-02-03': 3 });
  });

  test('V3 count from before the survey’s first day, if the boxes were heard then: no drop of its first morning is lost', () => {
    const early = countDrops(noBallots, 'door', said(7, 0, 0), undefined).ballots;
    const tried = countDrops(early, 'door', said(9, 0, 0), undefined).ballots;
    expect(tried.counts).toEqual({});
    expect(hear([said(12, 0, 0)], tried).counts).toEqual({ [cell]: { ...noCounts, satisfied: 3 } });
  });

  test('V3 that are said twice are the same ballots still', () => {
    const ballots = hear([said(1, 1, 1), said(2, 1, 1)]);
    expect(countDrops(ballots, 'door', said(2, 1, 1), place).ballots).toBe(ballots);
  });

  test('V3 whatever of a controller’s words gets lost or is repeated, the counts come right in the end', () => {
    const steps = fc.array(fc.record({ box: fc.nat(2), times: fc.nat(3) }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(steps, (all) => {
        const totals = [100, 0, 3];
        const heard = [said(100, 0, 3)];
        for (const { box, times } of all) {
          totals[box] = (totals[box] ?? 0) + 1;
          const now = said(totals[0] ?? 0, totals[1] ?? 0, totals[2] ?? 0);
          for (let n = 0; n < times; n++) heard.push(now);
        }
        heard.push(said(totals[0] ?? 0, totals[1] ?? 0, totals[2] ?? 0));
        const ballots = Ballots.parse(hear(heard));
        expect(ballots.counts).toEqual({
          [cell]: {
            satisfied: (totals[0] ?? 0) - 100,
            neither: totals[1],
            dissatisfied: (totals[2] ?? 0) - 3,
          },
        });
        expect(ballots.votedOn).toEqual({ '2023-02-03': all.length });
      }),
    );
  });

  test('V5 leave the same ballots to the byte whatever the order in which they fell', () => {
    const one = hear([said(0, 0, 0), said(1, 0, 0), said(2, 0, 0), said(2, 0, 1)]);
    const other = hear([said(0, 0, 0), said(0, 0, 1), said(2, 0, 1)]);
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
  });

  test('V5 of two controllers leave the same ballots whichever was heard first', () => {
    const both = [
      ['door', said(3, 0, 0)],
      ['stairs', said(0, 4, 0, '00C0FFEE')],
    ] as const;
    const all = (order: readonly (typeof both)[number][]) =>
      order.reduce<Ballots>(
        (sum, [device, reading]) => countDrops(sum, device, reading, place).ballots,
        noBallots,
      );
    const one = all(both);
    const other = all([...both].reverse());
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test('V3 stay when a code votes at another site', () => {
    const ballots = hear([said(0, 0, 0), said(1, 0, 0)]);
    const voted = cast(ballots, {
      hash: 'a',
      answer: 'neither',
      cell: '2023-02-02/raadhus',
      day: '2023-02-03',
    });
    expect(hear([said(2, 0, 0)], voted).counts[cell]).toEqual({ ...noCounts, satisfied: 2 });
  });
});

describe('another controller', () => {
  test.each([
    ['that has counted less', said(2, 0, 0, '0BADCAFE')],
    ['that has counted more', said(900, 80, 70, '0BADCAFE')],
    ['that is the same and has forgotten', said(0, 0, 0)],
    ['that is the same and has forgotten one box', said(99, 0, 5)],
  ])('V3 %s counts from what it says first, and it is told', (_, first) => {
    const before = hear([said(10, 2, 5), said(12, 2, 5)]);
    const { ballots, renewed } = countDrops(before, 'door', first, place);
    expect(renewed).toBe(true);
    expect(ballots.counts).toEqual(before.counts);
    expect(ballots.boxes?.door?.renewals).toBe(1);
    const { satisfied, neither, dissatisfied } = first.totals;
    const next = said(satisfied, neither, dissatisfied + 1, first.controller);
    expect(hear([next], ballots).counts[cell]).toEqual({ satisfied: 2, neither: 0, dissatisfied: 1 });
  });

  test('V3 before the survey’s first day is nothing to tell', () => {
    const early = countDrops(noBallots, 'door', said(7, 0, 0), undefined).ballots;
    expect(countDrops(early, 'door', said(0, 0, 0, '0BADCAFE'), undefined)).toMatchObject({
      renewed: false,
      ballots: { boxes: { door: { renewals: 0 } } },
    });
  });
});
