// docs/spec.md and the tests hold each other to account: every rule is kept by tests that name it, and no test names a
// rule that there isn't.

import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { refusals } from '../../core/refusal.ts';
import { filesIn, linksIn, textOf } from './markdown.ts';

const spec = 'docs/spec.md';

type Rule = {
  readonly id: string;
  /** The test files that the rule says it is kept by. */
  readonly tests: readonly string[];
  readonly isUnbuilt: boolean;
};

const rules: readonly Rule[] = textOf(spec)
  .split(/\n(?=- \*\*|#)/)
  .flatMap((part) => {
    const id = /^- \*\*([A-Z]\d{1,2})\*\*/.exec(part)?.[1];
    if (id === undefined) return [];
    const tests = linksIn(part)
      .map((target) => normalize(join(dirname(spec), target)))
      .filter((file) => file.startsWith('tests/'));
    return [{ id, tests, isUnbuilt: /\n {2}Not built yet[.:]/.test(part) }];
  });

const idsByFile = new Map(filesIn('tests', /\.tsx?$/).map((file) => [file, idsIn(textOf(file))]));

test('every rule stands there once', () => {
  const ids = rules.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
});

test('every rule is kept by the tests that it names, or says that it is not built yet', () => {
  const faults = rules.flatMap(({ id, tests, isUnbuilt }) => {
    if (tests.length === 0) return isUnbuilt ? [] : [`${id} names no test`];
    return tests
      .filter((file) => !idsByFile.get(file)?.has(id))
      .map((file) => `${file} has no test of ${id}`);
  });
  expect(faults).toEqual([]);
});

test('no test names an unknown rule', () => {
  const known = new Set(rules.map(({ id }) => id));
  const faults = [...idsByFile].flatMap(([file, ids]) =>
    [...ids].filter((id) => !known.has(id)).map((id) => `${file} names ${id}`),
  );
  expect(faults).toEqual([]);
});

test('no refusal keeps an unknown rule', () => {
  const known = new Set(rules.map(({ id }) => id));
  const kept = Object.values(refusals).flatMap((refusal) => ('rule' in refusal ? [refusal.rule] : []));
  expect(kept.filter((id) => !known.has(id))).toEqual([]);
});

/** The ids in the names of tests: `test('L7 …')`, `describe.each(…)('… (V5)')`. */
function idsIn(source: string): ReadonlySet<string> {
  const names = source.matchAll(
    /(?:\b(?:test|it|describe)(?:\.\w+)*|[\])\w]\))\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  );
  return new Set(
    [...names].flatMap(([, , name = '']) => name.match(/\b[ABCDFGKLNOPQRSUVW]\d{1,2}\b/g) ?? []),
  );
}
