// What an auditor, or a thief, gets: whole copies of the data folder with the files' own times and places, what the server
// wrote to its log, its metrics, and in which order the slips came out of the printer. Never what anybody answered.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { Ballots } from '../../core/ballot/ballots.ts';
import { keyedHash } from '../../server/secrets.ts';

export type CopiedFile = {
  readonly path: string;
  readonly text: string;
  readonly modified: number;
  readonly inode: number;
};

export type Copy = { readonly files: readonly CopiedFile[]; readonly metrics: string };

export type Evidence = {
  readonly survey: string;
  /** In the order in which they were taken; the last when all was over. */
  readonly copies: readonly Copy[];
  readonly log: readonly string[];
  /** Codes in the order of the slips. */
  readonly printed: readonly string[];
};

const Batches = z.array(
  z.object({ site: z.string(), area: z.string().optional(), hashes: z.array(z.string()) }),
);
export type Batches = z.infer<typeof Batches>;

/** All of a folder, file by file in the order in which the folder lists them. */
export async function copyOf(folder: string, metrics: string): Promise<Copy> {
  const files: CopiedFile[] = [];
  for (const path of await readdir(folder, { recursive: true })) {
    const file = join(folder, path);
    const about = await stat(file);
    if (!about.isFile()) continue;
    files.push({ path, text: await readFile(file, 'utf8'), modified: about.mtimeMs, inode: about.ino });
  }
  return { files, metrics };
}

export function ballotsIn(copy: Copy, survey: string): Ballots {
  return bodyOf(copy, `ballots-${survey}`, Ballots) ?? { spent: [], counts: {}, votedOn: {} };
}

export function batchesIn(copy: Copy, survey: string): Batches {
  return bodyOf(copy, `tokens-${survey}`, Batches) ?? [];
}

/** The hashes of the printed slips: who has the folder has the key. */
export function printedHashes({ copies, printed }: Evidence): string[] {
  const last = copies.at(-1);
  const { tokens } = (last && bodyOf(last, 'secrets', z.object({ tokens: z.string() }))) ?? { tokens: '' };
  return printed.map((code) => keyedHash(tokens, code));
}

/** Every JSON that the copy holds, whatever its file is called; most files are the same in many copies. */
export function everyJson({ files }: Copy): unknown[] {
  return files.flatMap(({ text }) => {
    const known = parsed.get(text) ?? text.split('\n').flatMap(jsonIn);
    parsed.set(text, known);
    return known;
  });
}

const parsed = new Map<string, unknown[]>();

function jsonIn(line: string): unknown[] {
  try {
    return [JSON.parse(line) as unknown];
  } catch {
    return [];
  }
}

function bodyOf<Body>({ files }: Copy, sheet: string, schema: z.ZodType<Body>): Body | undefined {
  const text = files.find(({ path }) => path.endsWith(`/${sheet}.json`))?.text;
  if (text === undefined) return undefined;
  const [line = ''] = text.split('\n');
  return z.object({ body: schema }).parse(JSON.parse(line)).body;
}
