import { expect, test } from 'vitest';
import { callsIn } from '../../../core/calls/file.ts';
import { tellCallFaults } from '../../../core/calls/tell.ts';

const within = { year: 2022, today: '2022-06-15' };

function read(...lines: string[]) {
  const file = lines.map((line, i) => ({ line: i + 1, cells: line.split(';') }));
  return callsIn(file, within);
}

test('F3 a file of calls may have a heading, and dates as Denmark, Germany or ISO 8601 write them', () => {
  expect(read('dato;opkald', '2022-01-03;512', '4-1-2022;0', '05.01.2022;498', '6/1/2022;100000')).toEqual({
    days: { '2022-01-03': 512, '2022-01-04': 0, '2022-01-05': 498, '2022-01-06': 100_000 },
    faults: [],
  });
});

test.each([
  ['2022-01-03', 'cells'],
  ['2022-01-03;5;6', 'cells'],
  ['2022-02-30;5', 'date'],
  ['1/13/2022;5', 'date'],
  ['2021-12-31;5', 'other-year'],
  ['2022-06-16;5', 'not-yet'],
  ['2022-01-03;', 'calls'],
  ['2022-01-03;-1', 'calls'],
  ['2022-01-03;1.234', 'calls'],
  ['2022-01-03;100001', 'calls'],
])('F3 the line %s is refused: %s', (line, fault) => {
  expect(read('2022-01-01;1', line).faults).toMatchObject([{ line: 2, fault }]);
});

test('F3 a date that stands twice is refused with the line it stood in first', () => {
  const { faults } = read('2022-01-03;5', '03-01-2022;6');
  expect(faults).toEqual([{ line: 2, fault: 'date-twice', about: { first: 1 } }]);
});

test('F3 a file without days is refused', () => {
  for (const { faults } of [read(), read('date;calls')])
    expect(faults).toEqual([{ line: null, fault: 'no-days' }]);
});

test('F3 every fault is said with its line, ten at most', () => {
  const { faults } = read('2022-01-03;mange', ...Array<string>(11).fill('i går;5'));
  const told = tellCallFaults(faults, 'da');
  expect(told).toMatch(/^Linje 1: »mange« er ikke et antal opkald\./);
  expect(told).toMatch(/Linje 10: »i går« er ikke en dato som 31-01-2022\. Og 2 fejl mere\.$/);
});
