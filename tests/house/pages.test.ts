// Every page that somebody sees has states in the gallery, where each is checked in every language of its readers.

import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, root, textOf } from './markdown.ts';

const gallery = 'tests/gallery';
const screens = filesIn(`${gallery}/screens`, /\.tsx$/);
const drawn = filesIn(gallery, /\.tsx?$/)
  .map(textOf)
  .join('\n');

test('A4 whatever a page draws is drawn by the gallery', () => {
  const reached = reachedFrom(screens);
  const parts = ['kiosk', 'counter', 'display', 'ui'].flatMap((folder) =>
    filesIn(folder, /\.tsx$/).map((file) => file),
  );
  // What starts a page draws nothing itself.
  const missing = parts.filter((file) => !file.endsWith('main.tsx') && !reached.has(file) && !starts(file));
  expect(missing).toEqual([]);
});

test('A4 each page that the server draws itself is drawn by the gallery', () => {
  const reached = reachedFrom(screens);
  const pages = filesIn('server/doors', /-page\.ts$/);
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.filter((file) => !reached.has(file))).toEqual([]);
});

test('A4 each of staff’s pages has a state in the gallery', () => {
  const names = [
    ...(/PageName =\s([^;]+);/.exec(textOf('counter/page.ts'))?.[1] ?? '').matchAll(/'([\w-]+)'/g),
  ];
  expect(names.length).toBeGreaterThan(0);
  // The desk is what is open where nothing else is said.
  const missing = names
    .map(([, name = '']) => name)
    .filter((name) => name !== 'desk' && !drawn.includes(`page: '${name}'`));
  expect(missing).toEqual([]);
});

/** Puts a page on the screen in certain moments, and draws none. */
function starts(file: string): boolean {
  return file === 'ui/pairing/pair-when-unknown.tsx';
}

/** Every file that these import, and what that imports in turn. */
function reachedFrom(files: readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...files];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    for (const [, target = ''] of textOf(file).matchAll(/(?:from|import\(|import) ?'(\.[^']+\.tsx?)'/g)) {
      const next = normalize(join(dirname(file), target));
      if (existsSync(join(root, next))) open.push(next);
    }
  }
  return reached;
}
