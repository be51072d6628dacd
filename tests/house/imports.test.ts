// Who may import whom is kept by the compiler and the linter: in a small house of the same folders and the same settings,
// each forbidden probe is refused by one of them and each allowed one passes both.

import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

const root = resolve(import.meta.dirname, '../..');
const folders = ['core', 'hardware', 'server', 'ui', 'kiosk', 'counter', 'display', 'tests'];
const settings = [
  'package.json',
  'biome.json',
  'core/no-chance.grit',
  '.gitignore',
  'tsconfig.json',
  'tsconfig.base.json',
  'tsconfig.pages.json',
];

/** A probe: the folder of the file, or the file, and its one line. */
type Probe = readonly [where: string, line: string];

const allowed: readonly Probe[] = [
  ['core', "export { z } from 'zod';"],
  ['core/deeper', "export { part } from '../part.ts';"],
  ['core', 'export const half = Math.round(0.5);'],
  ['hardware', "export { part } from '../core/part.ts';"],
  ['hardware', "export { createConnection } from 'node:net';"],
  ['server', "export { part } from '../core/part.ts';"],
  ['server/deeper', "export { part } from '../../core/part.ts';"],
  ['server', "export { createServer } from 'node:http';"],
  ['server', "export { pino } from 'pino';"],
  ['server/main.ts', "export { part } from '../hardware/part.ts';"],
  ['ui', "export { part } from '../core/part.ts';"],
  ['ui', "export { io } from 'socket.io-client';"],
  ...['kiosk', 'counter', 'display'].flatMap((page): Probe[] => [
    [page, "export { part } from '../core/part.ts';"],
    [page, "export { part } from '../ui/part.ts';"],
    [page, "export { signal } from '@preact/signals';"],
    [page, 'export const now = Date.now();'],
  ]),
  ['tests', "export { part } from '../server/part.ts';"],
  ['tests', "export { part } from '../kiosk/part.ts';"],
  ['tests', "export { readFile } from 'node:fs/promises';"],
];

const forbidden: readonly Probe[] = [
  // The core is pure: no Node, no package but zod, no other folder, no clock, no randomness, no DOM, no timers.
  ['core', "export { readFile } from 'node:fs/promises';"],
  ['core', "export { readFileSync } from 'fs';"],
  ['core', "export { signal } from '@preact/signals-core';"],
  ['core', "export const loaded = import('@preact/signals-core');"],
  ...folders.slice(1).map((other): Probe => ['core', `export { part } from '../${other}/part.ts';`]),
  ['core/deeper', "export { part } from '../../server/part.ts';"],
  ['core', "export type { Part } from '../server/part.ts';"],
  ['core', "import '../server/part.ts';"],
  ['core', 'export const now = Date.now();'],
  ['core', 'export const now = new Date();'],
  ['core', 'export const now = performance.now();'],
  ['core', 'export const chance = Math.random();'],
  ['core', 'export const id = crypto.randomUUID();'],
  ['core', 'export const timer = setTimeout(() => {}, 1);'],
  ['core', 'export const place = document.title;'],
  ['core', 'export const port = process.env.PORT;'],

  ...['server', 'ui', 'kiosk', 'counter', 'display', 'tests'].map(
    (other): Probe => ['hardware', `export { part } from '../${other}/part.ts';`],
  ),
  ['hardware', "export { default as express } from 'express';"],

  ...['hardware', 'ui', 'kiosk', 'counter', 'display', 'tests'].map(
    (other): Probe => ['server', `export { part } from '../${other}/part.ts';`],
  ),
  ['server/deeper', "export { part } from '../../hardware/part.ts';"],
  ['server/deeper', "export const loaded = import('../../hardware/part.ts');"],
  ['server/deeper/main.ts', "export { part } from '../../hardware/part.ts';"],
  ['server', "export { signal } from '@preact/signals';"],
  ['server', "export { io } from 'socket.io-client';"],
  ['server', "export { printer } from 'node-thermal-printer';"],

  ...['hardware', 'server', 'kiosk', 'counter', 'display', 'tests'].map(
    (other): Probe => ['ui', `export { part } from '../${other}/part.ts';`],
  ),
  ...['kiosk', 'counter', 'display'].flatMap((page) =>
    folders
      .filter((other) => ![page, 'core', 'ui'].includes(other))
      .map((other): Probe => [page, `export { part } from '../${other}/part.ts';`]),
  ),
  ...['ui', 'kiosk', 'counter', 'display'].flatMap((page): Probe[] => [
    [page, "export { readFile } from 'node:fs/promises';"],
    [page, "export { z } from 'zod';"],
    [page, "export { pino } from 'pino';"],
  ]),
];

const Diagnostics = z.looseObject({
  diagnostics: z.array(
    z.looseObject({ category: z.string(), location: z.looseObject({ path: z.string() }) }),
  ),
});

const part = "export const part = 'part';\nexport type Part = typeof part;";

/** What the compiler and the linter say about each file. */
const said = new Map<string, string[]>();

beforeAll(async () => {
  const house = await build();
  try {
    for (const [file, what] of [...(await compile(house)), ...(await lint(house))]) {
      said.set(file, [...(said.get(file) ?? []), what]);
    }
  } finally {
    await rm(house, { recursive: true });
  }
}, 60_000);

describe('allowed', () => {
  test.each(allowed.map((probe, i) => [...probe, fileOf(probe, i, 'allowed')] as const))(
    '%s: %s',
    (_where, _line, file) => {
      expect(said.get(file) ?? []).toEqual([]);
    },
  );
});

describe('forbidden', () => {
  test.each(forbidden.map((probe, i) => [...probe, fileOf(probe, i, 'forbidden')] as const))(
    '%s: %s',
    (_where, _line, file) => {
      expect(said.get(file) ?? []).not.toEqual([]);
    },
  );
});

test('and the house without the forbidden ones stands', () => {
  const probes = forbidden.map((probe, i) => fileOf(probe, i, 'forbidden'));
  expect([...said.keys()].filter((file) => !probes.includes(file))).toEqual([]);
});

function fileOf([where]: Probe, index: number, kind: string): string {
  return where.endsWith('.ts') ? where : `${where}/${kind}-${index}.ts`;
}

async function build(): Promise<string> {
  const house = await mkdtemp(join(tmpdir(), 'front-desk-house-'));
  for (const file of settings) await cp(join(root, file), join(house, file));
  await symlink(join(root, 'node_modules'), join(house, 'node_modules'));
  const write = async (file: string, text: string) => {
    await mkdir(dirname(join(house, file)), { recursive: true });
    await writeFile(join(house, file), `${text}\n`);
  };
  for (const folder of folders) {
    await write(`${folder}/part.ts`, part);
    await cp(join(root, folder, 'tsconfig.json'), join(house, folder, 'tsconfig.json'));
  }
  for (const [i, probe] of allowed.entries()) await write(fileOf(probe, i, 'allowed'), probe[1]);
  for (const [i, probe] of forbidden.entries()) {
    // The compiler complains of each file that should not have been reached once: each probe reaches for its own.
    const [, other] = /'(?:\.\.\/)+(\w+)\/part\.ts'/.exec(probe[1]) ?? [];
    if (other !== undefined) await write(`${other}/part-${i}.ts`, part);
    await write(fileOf(probe, i, 'forbidden'), probe[1].replace('part.ts', `part-${i}.ts`));
  }
  return house;
}

async function compile(house: string): Promise<[string, string][]> {
  const output = await run(house, 'tsc', '-b', '--pretty', 'false');
  return [...output.matchAll(/^(\S+?)\(\d+,\d+\): error (.*)$/gm)].map(([, file = '', what = '']) => [
    file,
    what,
  ]);
}

async function lint(house: string): Promise<[string, string][]> {
  const output = await run(house, 'biome', 'lint', '--reporter=json', '--max-diagnostics=none', '.');
  return Diagnostics.parse(JSON.parse(output)).diagnostics.map(({ category, location }) => [
    location.path,
    category,
  ]);
}

/** What a tool of this project prints, whether it is content or not. */
function run(cwd: string, tool: string, ...args: string[]): Promise<string> {
  return new Promise((tell) => {
    execFile(join(root, 'node_modules/.bin', tool), args, { cwd, maxBuffer: 2 ** 24 }, (_error, stdout) =>
      tell(stdout),
    );
  });
}
