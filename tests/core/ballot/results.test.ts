import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Ballots, cast, cellOf, noBallots } from '../../../core/ballot/ballots.ts';
import { type Handed, handedKey, noneHanded } from '../../../core/ballot/handed.ts';
import { publish, type Results } from '../../../core/ballot/results.ts';
import { type Answer, answers, type Period, periodsOf, Survey } from '../../../core/ballot/survey.ts';
import { addDays } from '../../../core/time.ts';

function aSurvey(change: Partial<Survey> = {}): Survey {
  const plan = { id: 'februar-2023', name: 'Februar 2023', first: '2023-02-02', last: '2023-02-15' };
  return Survey.parse({ ...plan, ...change });
}

/** A ballot box at work: votes come in, and every evening somebody looks whether there is something to publish. */
class Box {
  readonly survey: Survey;
  ballots: Ballots = noBallots;
  handed: Handed = noneHanded;
  published: Results | undefined;
  #hashes = 0;

  constructor(survey = aSurvey()) {
    this.survey = survey;
  }

  vote(count: number, where: { day?: string; site?: string; area?: string; answer?: Answer } = {}): this {
    const { day = this.survey.first, site = 'raadhus', area, answer } = where;
    const period = periodsOf(this.survey).find(({ first, last }) => first <= day && day <= last);
    if (!period) throw new Error(`no period for ${day}`);
    for (let n = 0; n < count; n += 1) {
      this.#hashes += 1;
      const vote = {
        hash: String(this.#hashes).padStart(8, '0'),
        answer: answer ?? answers[this.#hashes % 3] ?? 'neither',
        cell: cellOf(period.first, site, area),
        day,
      };
      this.ballots = cast(this.ballots, vote) ?? this.ballots;
    }
    return this;
  }

  hand(count: number, day = this.survey.first, site = 'raadhus', area?: string): this {
    const key = handedKey(day, site, area);
    const before = this.handed.counts[key]?.handed ?? 0;
    this.handed = { ...this.handed, counts: { ...this.handed.counts, [key]: { handed: before + count } } };
    return this;
  }

  /** What is new after closing on `day`. */
  close(day = this.survey.first): Results | undefined {
    const results = publish(this.survey, this.ballots, this.handed, day, this.published);
    this.published = results ?? this.published;
    return results;
  }
}

describe('boxes', () => {
  const everywhere = aSurvey({ site: 'all', boxesAt: ['bov'] });

  test('V4 that hold more than tokens were handed over have no rate and no interval, nor has all that they are part of', () => {
    const box = new Box(everywhere).hand(200).vote(100).hand(20, everywhere.first, 'bov');
    const results = box.vote(30, { site: 'bov' }).close();
    expect(results?.overfull).toEqual(['bov']);
    expect(results?.total).toMatchObject({ votes: 130, handed: 220, responseRate: null });
    expect(results?.total.shares.every(({ interval, band }) => interval === null && band === null)).toBe(
      true,
    );
    expect(results?.sites.map(({ sites, responseRate }) => [sites, responseRate])).toEqual([
      [['bov'], null],
      [['raadhus'], 0.5],
    ]);
  });

  test('V4 that hold no more than tokens were handed over have both', () => {
    const box = new Box(everywhere).hand(200).vote(100).hand(30, everywhere.first, 'bov');
    const results = box.vote(30, { site: 'bov' }).close();
    expect(results?.overfull).toBeUndefined();
    expect(results?.total.responseRate).toBe(130 / 230);
  });
});

describe('results', () => {
  test('V7 the survey of 2023: every percentage with its numerator and denominator', () => {
    const box = new Box().hand(728).vote(550, { answer: 'satisfied' }).vote(20, { answer: 'neither' });
    const total = box.vote(9, { answer: 'dissatisfied' }).close()?.total;
    expect(total).toMatchObject({ votes: 579, handed: 728 });
    // 579 of 728 is 79.53 %; no whole number of tokens gives the published 79.55 %.
    expect(total?.responseRate).toBeCloseTo(0.7953, 4);
    expect(total?.shares.map(({ answer, count }) => [answer, count])).toEqual([
      ['satisfied', 550],
      ['neither', 20],
      ['dissatisfied', 9],
    ]);
    expect(total?.shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const [satisfied] = total?.shares ?? [];
    // If none, or all, of the 149 silent ones were satisfied.
    expect(satisfied?.band?.low).toBeCloseTo(550 / 728, 12);
    expect(satisfied?.band?.high).toBeCloseTo((550 + 149) / 728, 12);
    expect(satisfied?.interval?.low).toBeLessThan(550 / 579);
    expect(satisfied?.interval?.high).toBeGreaterThan(550 / 579);
  });

  test('V4 more votes than tokens handed over: no rate, no interval, no band', () => {
    const { total } = new Box().hand(11).vote(12).close() ?? {};
    expect(total).toMatchObject({ votes: 12, handed: 11, responseRate: null });
    for (const share of total?.shares ?? []) expect([share.interval, share.band]).toEqual([null, null]);
    expect(total?.shares).toHaveLength(3);
  });

  test('V6 nothing before ten votes, and nothing new before ten more', () => {
    const box = new Box().hand(100).vote(9);
    expect(box.close()).toBeUndefined();
    expect(box.vote(1).close()?.total.votes).toBe(10);
    expect(box.vote(9).close()).toBeUndefined();
    expect(box.published?.total.votes).toBe(10);
    expect(box.vote(1).close()?.total.votes).toBe(20);
  });

  test('V6 sites are told apart when each has ten votes, and at the end the small ones together', () => {
    const box = new Box(aSurvey({ site: 'all' }));
    box.vote(30, { site: 'raadhus' }).vote(6, { site: 'bov' }).vote(5, { site: 'strand' });
    expect(box.close('2023-02-02')?.sites).toEqual([]);
    box.vote(10, { site: 'raadhus' });
    expect(box.close('2023-02-15')?.sites.map(({ sites, votes }) => [[...sites].sort(), votes])).toEqual([
      [['bov', 'strand'], 11],
      [['raadhus'], 40],
    ]);
  });

  test('V6 nothing is told apart that would leave a small part by subtraction', () => {
    for (const day of ['2023-02-02', '2023-02-15']) {
      const box = new Box(aSurvey({ site: 'all' }));
      expect(box.vote(30, { site: 'raadhus' }).vote(9, { site: 'bov' }).close(day)?.sites).toEqual([]);
    }
  });

  test('V6 a site that gained one vote is not told anew until it has gained ten', () => {
    const box = new Box(aSurvey({ site: 'all' }));
    box.vote(30, { site: 'raadhus' }).vote(12, { site: 'bov' }).close();
    const votes = () =>
      Object.fromEntries(box.published?.sites.map(({ sites, votes }) => [sites.join(), votes]) ?? []);
    expect(box.vote(20, { site: 'raadhus' }).vote(1, { site: 'bov' }).close()?.total.votes).toBe(63);
    expect(votes()).toEqual({ raadhus: 30, bov: 12 });
    expect(box.vote(10, { site: 'bov' }).close()?.total.votes).toBe(73);
    expect(votes()).toEqual({ raadhus: 50, bov: 23 });
  });

  test('V6 areas only where batches are minted for areas', () => {
    const vote = (box: Box) => box.vote(20, { area: 'pension' }).vote(20, { area: 'vielse' }).close();
    expect(vote(new Box())?.areas).toEqual([]);
    expect(vote(new Box(aSurvey({ byArea: true })))?.areas.map(({ areas }) => areas)).toEqual([
      ['pension'],
      ['vielse'],
    ]);
  });

  test('V6 what counts without an area is a part of its own, so that no area is told by what is left', () => {
    const box = new Box(aSurvey({ byArea: true }));
    box.vote(20, { area: 'pension' }).vote(20, { area: 'folkeregister' }).vote(9).close();
    expect(box.published?.areas).toEqual([]);
    box.vote(10, { area: 'pension' }).vote(10, { area: 'folkeregister' }).vote(4).close();
    expect(box.published?.areas.map(({ areas, votes }) => [areas, votes])).toEqual([
      [['folkeregister'], 30],
      [['pension'], 30],
      [[''], 13],
    ]);
  });

  test('V7 handed tokens are told with the group that they belong to', () => {
    const box = new Box(aSurvey({ site: 'all', byArea: true }));
    box.hand(40, '2023-02-02', 'raadhus', 'pension').vote(20, { site: 'raadhus', area: 'pension' });
    box.hand(15, '2023-02-03', 'bov', 'vielse').vote(12, { site: 'bov', area: 'vielse' });
    const results = box.close();
    expect(results?.sites.map(({ sites, handed }) => [sites, handed])).toEqual([
      [['bov'], 15],
      [['raadhus'], 40],
    ]);
    expect(results?.areas.map(({ areas, handed }) => [areas, handed])).toEqual([
      [['vielse'], 15],
      [['pension'], 40],
    ]);
    expect(results?.total.handed).toBe(55);
  });
});

describe('periods', () => {
  const long = aSurvey({ first: '2026-11-02', last: '2026-12-13' }); // three times fourteen days
  const told = (box: Box) => box.published?.periods.map(({ first, last, votes }) => [first, last, votes]);

  test('V7 are told apart, each with its own tokens', () => {
    const box = new Box(long);
    box.hand(50, '2026-11-05').vote(40, { day: '2026-11-05' }).close('2026-11-15');
    box.hand(30, '2026-11-20').vote(20, { day: '2026-11-20' }).close('2026-11-29');
    expect(box.published?.periods.map(({ first, votes, handed }) => [first, votes, handed])).toEqual([
      ['2026-11-02', 40, 50],
      ['2026-11-16', 20, 30],
    ]);
  });

  test('V6 wait while the newest has fewer than ten votes', () => {
    const box = new Box(long);
    box.vote(40, { day: '2026-11-05' }).close('2026-11-15');
    expect(box.vote(9, { day: '2026-11-20' }).close('2026-11-20')).toBeUndefined();
    box.vote(3, { day: '2026-11-23' }).close('2026-11-23');
    expect(told(box)).toEqual([
      ['2026-11-02', '2026-11-15', 40],
      ['2026-11-16', '2026-11-29', 12],
    ]);
  });

  test('V6 are told together where few votes came between the last snapshot of the one and its end', () => {
    const box = new Box(long);
    box.vote(40, { day: '2026-11-05' }).close('2026-11-05');
    // Five votes that no snapshot holds: the period less the snapshot would tell of them.
    box.vote(5, { day: '2026-11-12' }).close('2026-11-12');
    box.vote(30, { day: '2026-11-20' }).close('2026-11-20');
    expect(told(box)).toEqual([['2026-11-02', '2026-11-29', 75]]);
    // And they stay together: the snapshot has been seen.
    box.vote(50, { day: '2026-12-01' }).close('2026-12-01');
    expect(told(box)).toEqual([
      ['2026-11-02', '2026-11-29', 75],
      ['2026-11-30', '2026-12-13', 50],
    ]);
  });

  test('V6 at the end a last period with few votes is told with the one before', () => {
    const box = new Box(aSurvey({ first: '2026-11-02', last: '2026-11-29' }));
    box.vote(40, { day: '2026-11-05' }).close('2026-11-05');
    box.vote(10, { day: '2026-11-06' }).vote(8, { day: '2026-11-20' });
    expect(box.close('2026-11-28')).toBeUndefined();
    box.close('2026-11-29');
    expect(told(box)).toEqual([['2026-11-02', '2026-11-29', 58]]);
  });
});

/** Some published figure: the votes of these cells (period/site) through a day, and from when on that is so. */
type Known = { cells: ReadonlySet<string>; from: string; to: string; votes: number };

describe('somebody who keeps every snapshot', () => {
  const survey = aSurvey({ site: 'all', first: '2026-11-02', last: '2026-12-13' });
  const places = ['raadhus', 'bov', 'strand'];
  const day = fc.record({
    raadhus: fc.oneof(fc.nat(4), fc.nat(30)),
    bov: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(20)),
    strand: fc.oneof(fc.constant(0), fc.nat(2), fc.nat(12)),
  });

  test('V6 never finds fewer than ten votes by subtraction', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 42, maxLength: 42 }), (days) => {
        const box = new Box(survey);
        const known: Known[] = [];
        for (const [i, votes] of days.entries()) {
          const today = addDays(survey.first, i);
          for (const site of places) box.vote(votes[site as keyof typeof votes], { day: today, site });
          const before = box.published;
          const results = box.close(today);
          if (results) known.push(...learned(results, before));
        }
        expect(known.length).toBeGreaterThan(0);
        for (const small of known) {
          expect(small.votes).toBeGreaterThanOrEqual(10);
          for (const large of known) {
            const holds = small.from <= large.to && [...small.cells].every((cell) => large.cells.has(cell));
            const left = large.votes - small.votes;
            if (holds)
              expect(left === 0 || left >= 10, `${JSON.stringify([small, large])} leave ${left}`).toBe(true);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  /** The total, and what the groups of sites and of periods sum up to in every combination. */
  function learned(results: Results, before: Results | undefined): Known[] {
    const begun = periodsOf(survey).filter(({ first }) => first <= results.through);
    const isOld = results.sites === before?.sites;
    const sites = isOld
      ? []
      : unions(results.sites.map(({ sites, votes }) => ({ cells: cellsOf(begun, sites), votes })));
    const periods = unions(
      results.periods.map(({ first, last, votes }) => ({
        cells: cellsOf(
          begun.filter((period) => period.first >= first && period.last <= last),
          places,
        ),
        votes,
      })),
    );
    const total = { cells: cellsOf(begun, places), votes: results.total.votes };
    return [total, ...sites, ...periods].map((one) => ({ ...one, ...span(one.cells, results.through) }));
  }

  /** When the figure holds: on the day of the snapshot; if all its periods are over, from their end for ever. */
  function span(cells: ReadonlySet<string>, through: string): Pick<Known, 'from' | 'to'> {
    const ends = periodsOf(survey).filter(({ first }) => [...cells].some((cell) => cell.startsWith(first)));
    const end = ends.at(-1)?.last ?? through;
    return end <= through ? { from: end, to: '9999-12-31' } : { from: through, to: through };
  }

  function cellsOf(periods: readonly Period[], sites: readonly string[]): Set<string> {
    return new Set(periods.flatMap(({ first }) => sites.map((site) => `${first}/${site}`)));
  }

  type Sum = { cells: ReadonlySet<string>; votes: number };

  function unions(groups: readonly Sum[]): Sum[] {
    const sums: Sum[] = [];
    for (const group of groups) {
      const more = sums.map(({ cells, votes }) => ({
        cells: new Set([...cells, ...group.cells]),
        votes: votes + group.votes,
      }));
      sums.push(group, ...more);
    }
    return sums;
  }
});
