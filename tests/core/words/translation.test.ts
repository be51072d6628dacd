// A translator's file: what is written comes back, and each fault is told with its line (G5).

import { expect, test } from 'vitest';
import { templateOf } from '../../../core/words/template.ts';
import { translationColumns, translationIn, translationLines } from '../../../core/words/translation.ts';

const nothing = { languages: [], texts: {} };
const danish = templateOf(nothing, 'da');

function linesOf(rows: readonly (readonly (string | number)[])[]) {
  return rows.map((row, i) => ({ line: i + 1, cells: row.map(String) }));
}

/** A file with these columns alone. */
function file(...rows: [name: string, form: string, text: string][]) {
  return linesOf([['name', 'form', 'text'], ...rows]);
}

test.each(['da', 'ar', 'pl'])('G5 what is saved in %s and loaded again changes nothing', (language) => {
  const template = templateOf(nothing, language);
  const lines = linesOf([translationColumns, ...translationLines(template)]);
  const { texts, faults } = translationIn(lines, template);
  expect(faults).toEqual([]);
  expect(Object.keys(texts)).toEqual(template.texts.map(({ name }) => name));
  expect(Object.values(texts).every((text) => text === null)).toBe(true);
});

test('G5 own texts come back as they were, single ones and those in plural forms', () => {
  const own = {
    'kiosk.ask': 'Hej! Hvad kan vi gøre for dig?',
    'phone.before': { one: '{n} er foran dig', other: '{n} er foran dig lige nu' },
  };
  const template = templateOf({ languages: ['da'], texts: { da: own } }, 'da');
  const { texts, faults } = translationIn(
    linesOf([translationColumns, ...translationLines(template)]),
    template,
  );
  expect(faults).toEqual([]);
  expect(Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null))).toEqual(own);
});

test('G5 an empty cell is the standard again, and what does not stand in the file is left', () => {
  expect(translationIn(file(['kiosk.ask', '', '']), danish)).toEqual({
    texts: { 'kiosk.ask': null },
    faults: [],
  });
});

test('G5 columns may be moved, and a spreadsheet’s mark against formulas goes', () => {
  const lines = linesOf([
    ['Text', 'note', 'Form', 'Name'],
    ["'-Hej!", 'x', '', 'kiosk.ask'],
  ]);
  expect(translationIn(lines, danish)).toEqual({ texts: { 'kiosk.ask': '-Hej!' }, faults: [] });
});

test('G5 every fault is told with its line and text', () => {
  const { faults } = translationIn(
    file(
      ['kiosk.nothing', '', 'Hej'],
      ['kiosk.ask', 'one', 'Hej'],
      ['kiosk.ask', '', 'Hej'],
      ['kiosk.ask', '', 'Hej igen'],
      ['phone.goTo', '', 'Nu er det dig'],
    ),
    danish,
  );
  expect(faults.map(({ line, name, fault }) => [line, name, fault])).toEqual([
    [2, 'kiosk.nothing', 'unknown-text'],
    [3, 'kiosk.ask', 'strange-form'],
    [5, 'kiosk.ask', 'twice'],
    [6, 'phone.goTo', 'lost-gap'],
  ]);
  expect(translationIn(linesOf([['kiosk.ask', '', 'Hej']]), danish).faults).toEqual([
    { line: null, name: null, fault: 'no-heading' },
  ]);
});
