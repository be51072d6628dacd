// A file of days is read line by line; whatever is wrong with it is told with its line, and nothing else is lost by it (F5).

import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../core/day/events.ts';
import type { DayFault } from '../../../core/days-file/fault.ts';
import { DaysReading } from '../../../core/days-file/reading.ts';
import { tellDayFault, tellDayFaults } from '../../../core/days-file/tell.ts';
import { dayFileWords } from '../../../core/days-file/words/words.ts';
import { instantOf } from '../../../core/time.ts';
import { aDay, linesWith, office, site } from '../../support/days-file.ts';

const [thursday, tuesday] = ['2026-11-19', '2026-11-17'];
const good = aDay(thursday).entries;
const earlier = aDay(tuesday).entries;
const now = instantOf('2026-11-23', '10:00', site.timeZone);
const services = new Set(office.services.map(({ id }) => id));

function read(
  lines: readonly unknown[],
  within: Partial<{ now: number; services: Set<string>; simulated: boolean; today: string }> = {},
) {
  const reading = new DaysReading({ site, services, simulated: false, now, today: '2026-11-23', ...within });
  lines.forEach((line, i) => {
    reading.read(i + 1, typeof line === 'string' ? line : line === undefined ? line : JSON.stringify(line));
  });
  const days = reading.end(lines.length + 1);
  return { faults: reading.faults, days };
}

/** The faults of a file with the days of which the entries of the second were changed. */
function changed(change: (entries: Entry[]) => unknown[], within: Parameters<typeof read>[1] = {}) {
  const entries = change(structuredClone([...good])) as Entry[];
  const { faults, days } = read(linesWith([tuesday, earlier], [thursday, entries]), within);
  // What is wrong with one day takes nothing from the other.
  if (within.services === undefined) expect(days.map(({ date }) => date)).toEqual([tuesday]);
  return faults;
}

const firstOfThursday = earlier.length + 4;
const lastOfThursday = firstOfThursday + good.length - 1;
const at = (line: number, fault: DayFault['fault']) =>
  expect.objectContaining({ line, date: thursday, fault });

test('F5 whole days come out of it, the oldest first, as they were on the other server', () => {
  const { faults, days } = read(linesWith([thursday, good], [tuesday, earlier]));
  expect(faults).toEqual([]);
  expect(days.map(({ date, line }) => [date, line])).toEqual([
    [tuesday, good.length + 3],
    [thursday, 2],
  ]);
  expect(days[1]?.entries).toEqual(good);
  expect(days[1]?.day.visits).toEqual(aDay(thursday).day.visits);
});

describe('F5 what is wrong is told with its line:', () => {
  test('no file of days, one of another place, and one without any', () => {
    const fault = (lines: unknown[]) => read(lines).faults;
    expect(fault([])).toEqual([{ line: 1, fault: 'no-file' }]);
    expect(fault(['date;calls', '2026-11-19;3'])).toMatchObject([{ line: 1, fault: 'no-file' }]);
    const [head, ...rest] = linesWith([thursday, good]) as [object, ...unknown[]];
    expect(fault([{ ...head, site: 'strand', name: 'Strand' }, ...rest])).toMatchObject([
      { line: 1, fault: 'other-site', about: { name: 'Strand' } },
    ]);
    expect(fault(linesWith())).toEqual([{ line: 2, fault: 'no-days' }]);
  });

  test('a line that is no JSON or no UTF-8, no day, no entry', () => {
    expect(changed((entries) => entries.with(3, '{"version":' as unknown as Entry))).toEqual([
      at(firstOfThursday + 3, 'unreadable'),
    ]);
    expect(read([...linesWith([thursday, good]), undefined]).faults).toMatchObject([{ fault: 'unreadable' }]);
    expect(read([...linesWith([thursday, good]), good[0]]).faults).toMatchObject([
      { line: good.length + 3, fault: 'no-day' },
    ]);
    const strange = { ...good[2], events: [{ type: 'teleported' }] } as unknown as Entry;
    expect(changed((entries) => entries.with(2, strange))).toEqual([at(firstOfThursday + 2, 'no-entry')]);
  });

  test('versions that are not 1, 2, 3 …, times that run backwards, something after the end', () => {
    expect(changed((entries) => entries.toSpliced(4, 1))).toEqual([at(firstOfThursday + 4, 'version')]);
    const before = (entry: Entry) => ({ ...entry, at: entry.at - 24 * 3_600_000 });
    expect(changed((entries) => entries.with(5, before(entries[5] as Entry)))).toEqual([
      at(firstOfThursday + 5, 'earlier'),
    ]);
    const last = good.at(-1) as Entry;
    const after = { ...last, version: last.version + 1, command: 'once-more' };
    expect(changed((entries) => [...entries, after])).toEqual([at(lastOfThursday + 1, 'after-end')]);
  });

  test('a day that has not ended, that is cut off, that stands there twice', () => {
    expect(changed((entries) => entries.slice(0, -1))).toEqual([at(lastOfThursday - 1, 'not-ended')]);
    const lines = linesWith([thursday, good], [tuesday, earlier]);
    expect(read(lines.slice(0, 5)).faults).toMatchObject([{ line: 6, date: thursday, fault: 'cut-off' }]);
    // Between two days: the head knows how many there are.
    expect(read(lines.slice(0, good.length + 2)).faults).toMatchObject([{ fault: 'cut-off' }]);
    expect(read(lines.toSpliced(5, 1)).faults).toMatchObject([{ line: 6, fault: 'version' }]);
    expect(read(linesWith([thursday, good], [thursday, good])).faults).toMatchObject([
      { line: good.length + 3, fault: 'date-twice', about: { first: 2 } },
    ]);
  });

  test('a service that the office does not know', () => {
    const few = new Set([...services].filter((id) => id !== 'pas'));
    expect(changed((entries) => entries, { services: few })).toContainEqual(
      expect.objectContaining({ fault: 'service', about: { service: 'pas' } }),
    );
  });

  test('times of another day, or that have not come yet', () => {
    const { faults } = read(linesWith(['2026-11-10', good]));
    expect(faults).toMatchObject([{ date: '2026-11-10', fault: 'other-day' }]);
    const late = read(linesWith(['2026-11-28', good]), { today: '2026-12-24' });
    expect(late.faults).toMatchObject([{ fault: 'other-day' }]);
    const soon = instantOf(thursday, '12:00', site.timeZone);
    expect(changed((entries) => entries, { now: soon })).toMatchObject([{ fault: 'other-day' }]);
  });

  test('a day that is not over where the file is brought', () => {
    expect(changed((entries) => entries, { today: thursday })).toMatchObject([
      { line: firstOfThursday - 1, fault: 'not-over' },
    ]);
  });

  test('made-up days, which nothing else is read of, unless the days here are made up too', () => {
    const [head, ...rest] = linesWith([thursday, good]) as [object, ...unknown[]];
    const lines = [{ ...head, simulated: true }, ...rest];
    expect(read(lines)).toEqual({ faults: [{ line: 1, fault: 'simulated' }], days: [] });
    expect(read(lines, { simulated: true }).faults).toEqual([]);
  });

  test('a day whose journal is damaged there, and an end that is cut off none the less', () => {
    const [head, ...rest] = linesWith([thursday, good], [tuesday, earlier]) as [object, ...unknown[]];
    const damaged = { line: 1, date: '2026-11-18', fault: 'damaged-there' };
    const lines = [{ ...head, damaged: ['2026-11-18'] }, ...rest];
    expect(read(lines).faults).toEqual([damaged]);
    expect(read(lines).days.map(({ date }) => date)).toEqual([tuesday, thursday]);
    expect(read(lines.slice(0, good.length + 2)).faults).toEqual([
      damaged,
      { line: good.length + 3, fault: 'cut-off' },
    ]);
  });

  test('what no rule allows: a command accepted twice, two people at one counter', () => {
    const [, second] = good;
    expect(
      changed((entries) => entries.with(4, { ...(entries[4] as Entry), command: second?.command ?? '' })),
    ).toMatchObject([{ line: firstOfThursday + 4, fault: 'rule', about: { rule: 'L7' } }]);
    const call = good.findIndex(({ events }) => events.some(({ type }) => type === 'called'));
    const elsewhere = structuredClone(good[call]) as Entry;
    for (const event of elsewhere.events) if (event.type === 'called') event.counter = '99';
    expect(changed((entries) => entries.with(call, elsewhere))).toMatchObject([
      { line: firstOfThursday + call, fault: 'rule', about: { rule: 'L3' } },
    ]);
  });
});

test('F5 each fault is a sentence in every language of staff’s', () => {
  const fault: DayFault = { line: 7, date: thursday, fault: 'date-twice', about: { first: 2 } };
  expect(tellDayFault(fault, 'da')).toBe('Linje 7, 19. november 2026: Dagen står allerede i linje 2.');
  expect(tellDayFault({ line: 1, fault: 'no-days' }, 'en')).toBe('Line 1: There are no days in the file.');
  expect(tellDayFaults(Array(12).fill(fault), 'de')).toMatch(/Und 2 weitere Fehler\.$/);
  const names = Object.keys(dayFileWords.da.faults);
  expect(names).toEqual(Object.keys(dayFileWords.en.faults));
});
