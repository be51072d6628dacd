// What the documents point to is there: files, headings, npm scripts.

import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { documents, filesIn, linksIn, root, textOf } from './markdown.ts';

/** What npm knows without a script of ours. */
const npmCommands = ['ci', 'audit'];

test('relative links lead to files and headings that are there', () => {
  const faults = documents().flatMap((file) =>
    linksIn(textOf(file))
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !leadsSomewhere(file, target))
      .map((target) => `${file}: ${target}`),
  );
  expect(faults).toEqual([]);
});

test('npm commands in the documents exist', () => {
  const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
  const named = documents().flatMap((file) =>
    [...textOf(file).matchAll(/\bnpm (run )?((?:--?[\w-]+ )*)([a-z][\w:-]*)/g)].map(
      ([, run, , command = '']) => ({
        file,
        command,
        isKnown: command in scripts || (!run && npmCommands.includes(command)),
      }),
    ),
  );
  expect(named.length).toBeGreaterThan(0);
  expect(
    named.filter(({ isKnown }) => !isKnown).map(({ file, command }) => `${file}: npm ${command}`),
  ).toEqual([]);
});

test('what the guide says in Danish stands on a screen in these words', () => {
  const danish = ['core', 'server', 'ui', 'kiosk', 'counter', 'display']
    .flatMap((part) => filesIn(part, /^da\.ts$/))
    .map(textOf)
    .join();
  const quoted = [...textOf('docs/operating.md').matchAll(/(?<!\w)_([^_`]+)_(?!\w)/g)]
    .map(([, words = '']) => words.replace(/\s+/g, ' '))
    .filter((words) => words !== 'as it stands there');
  expect(quoted.length).toBeGreaterThan(0);
  const parts = quoted.flatMap((words) => words.split('…').map((part) => part.trim()));
  expect(parts.filter((part) => !danish.includes(part))).toEqual([]);
});

test('every decision is in the list', () => {
  const list = 'docs/decisions/README.md';
  const listed = linksIn(textOf(list)).map((target) => join(dirname(list), target));
  const written = documents().filter((file) => file.startsWith('docs/decisions/') && file !== list);
  expect(listed.sort()).toEqual(written);
});

function leadsSomewhere(from: string, target: string): boolean {
  const [path = '', heading] = target.split('#');
  const file = path === '' ? from : normalize(join(dirname(from), path));
  if (!existsSync(join(root, file))) return false;
  return heading === undefined || !file.endsWith('.md') || anchorsIn(textOf(file)).includes(heading);
}

/** As forges make them of headings, and those that are written out. */
function anchorsIn(markdown: string): string[] {
  const headings = [...markdown.matchAll(/^#+ (.+)$/gm)].map(([, text = '']) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replace(/ /g, '-'),
  );
  return [...headings, ...[...markdown.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id)];
}
