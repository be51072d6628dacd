// What is in the workbook that we write (F3): its cells as the XML holds them.

import { expect, test } from 'vitest';
import { xlsxOf } from '../../../server/export/xlsx.ts';
import { tricky } from './tables.ts';
import { readWorkbook } from './workbook.ts';

async function opened() {
  return readWorkbook(await xlsxOf(tricky));
}

test('F3 a workbook holds numbers, shares and dates as such, each in its format', async () => {
  const { cells } = await opened();
  expect(cells.get('A2')).toBe('Aabenraa Rådhus');
  // Excel counts days from the last one of 1899.
  expect(cells.get('B2')).toEqual([44_592, 'yyyy-mm-dd']);
  expect(cells.get('C2')).toEqual([31_001, '#,##0']);
  expect(cells.get('D2')).toEqual([122.53, '#,##0.0']);
  expect(cells.get('E2')).toEqual([0.7955, '0.00%']);
  expect(cells.get('F2')).toEqual([-12, '#,##0']);
  // Of another kind than their columns.
  expect(cells.get('C5')).toEqual([490.19, '#,##0.0']);
  expect(cells.get('F5')).toEqual([0.5, '0.00%']);
});

test('F3 what is not known is an empty cell, and text that looks like a formula is text', async () => {
  const { cells, sheet } = await opened();
  expect([cells.has('B3'), cells.has('D3'), cells.has('D5')]).toEqual([false, false, false]);
  expect([cells.get('A3'), cells.get('A5')]).toEqual(['=HYPERLINK("x")', '-1+1']);
  expect(sheet).not.toContain('<f');
});

test('F3 its header row stays in sight, columns are wide enough, and its name is one that Excel allows', async () => {
  const { cells, sheet, workbook } = await opened();
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((at) => cells.get(at))).toEqual(
    tricky.columns.map(({ title }) => title),
  );
  expect(sheet).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  expect(sheet).toContain('<col min="3" max="3" width="15"');
  expect(workbook).toContain('name="Året 2022  æøå   test"');
});
