// What of a data folder goes into a backup, read from outside while a server may be writing: journals as they were at one
// moment, then documents and sheets, so that what an event refers to is never older than the event. Nothing is taken that a
// start would refuse.

import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Millis } from '../../../core/time.ts';
import type { StreamName } from '../store.ts';
import { damaged, documentAdvice, journalAdvice, readFor, sheetAdvice } from './damage.ts';
import type { Files } from './files.ts';
import {
  documentPath,
  journalFiles,
  journalPath,
  type Layout,
  nameOf,
  sheetPath,
  streamOf,
} from './layout.ts';
import { closingLine, type Good, linesOf, scanJournal } from './scan.ts';
import { newline, seal, sumOfName, unsealOne } from './seal.ts';

/** `path` is below the data folder, with slashes. */
export type Snapped = { readonly path: string; readonly bytes: Buffer };

const Timed = z.object({ at: z.number() });

/** A write that is under way may look like damage to whoever reads it meanwhile. */
const looks = 5;
const lookAgainAfter: Millis = 50;

/**
 * All journals as they were at `now`: what had been acknowledged then is there, and of nothing later a part. What was written
 * in two journals one after the other is so cut that the later is never there without the earlier: each entry knows its time.
 */
export async function* snapJournals(files: Files, layout: Layout, now: Millis): AsyncGenerator<Snapped> {
  let until = now;
  // Entries' times never run backwards; when the machine's clock was set back they are ahead of it.
  for (const stream of await streamsIn(files, layout)) {
    const found = await readJournal(files, layout, stream);
    if (found) until = Math.max(until, lastAt(found.bytes, found.good));
  }
  for (const stream of await streamsIn(files, layout)) {
    const found = await readJournal(files, layout, stream);
    const bytes = found && cutAfter(found.bytes, found.good, stream, until);
    if (bytes) yield { path: `journal/${stream}.jsonl`, bytes };
  }
}

export async function* snapDocuments(
  files: Files,
  layout: Layout,
): AsyncGenerator<Snapped & { text: string }> {
  for (const name of await namesIn(files, layout.documents)) {
    const path = documentPath(layout, name);
    const found = await readWhole(files, path, `documents/${name}`, documentAdvice);
    if (found) yield { path: `documents/${name}.json`, ...found };
  }
}

/** Those that `takes` wants. */
export async function* snapSheets(
  files: Files,
  layout: Layout,
  takes: (name: string) => boolean,
): AsyncGenerator<Snapped> {
  for (const name of (await namesIn(files, layout.sheets)).filter(takes)) {
    const path = sheetPath(layout, name);
    const found = await readWhole(files, path, `sheets/${name}`, sheetAdvice);
    if (found) yield { path: `sheets/${name}.json`, bytes: found.bytes };
  }
}

/** Whether a path below a data folder is one of the store's. */
export function isStorePath(path: string): boolean {
  const [kind = '', ...rest] = path.split('/');
  const below = rest.join('/');
  if (kind === 'journal') return streamOf(below) !== undefined;
  return (kind === 'documents' || kind === 'sheets') && nameOf(below) !== undefined;
}

/** Undefined where it is gone meanwhile, or holds nothing. */
async function readJournal(
  files: Files,
  layout: Layout,
  stream: StreamName,
): Promise<{ bytes: Buffer; good: Good } | undefined> {
  const path = journalPath(layout, stream);
  for (let look = 1; ; look++) {
    const bytes = await readFor(files, path, journalAdvice);
    if (!bytes) return undefined;
    const scan = scanJournal(bytes, sumOfName(`journal/${stream}`));
    if (scan.is !== 'damaged') return scan.good.entries > 0 ? { bytes, good: scan.good } : undefined;
    if (look === looks) throw damaged(`${path}, line ${scan.line}`, scan.what, journalAdvice);
    await setTimeout(lookAgainAfter);
  }
}

/** A closed journal with the entries up to `until`; undefined without any. */
function cutAfter(bytes: Buffer, good: Good, stream: StreamName, until: Millis): Buffer | undefined {
  if (lastAt(bytes, good) <= until) {
    return Buffer.concat([bytes.subarray(0, good.length), Buffer.from(closingLine(good.entries))]);
  }
  const kept = [...linesOf(bytes, good)].filter((line) => atOf(line) <= until);
  if (kept.length === 0) return undefined;
  const { bytes: whole } = seal(kept, sumOfName(`journal/${stream}`));
  return Buffer.concat([whole, Buffer.from(closingLine(kept.length))]);
}

/** Of the entry before the last seal. */
function lastAt(bytes: Buffer, { length }: Good): Millis {
  const end = bytes.lastIndexOf(newline, length - 2);
  return atOf(bytes.toString('utf8', bytes.lastIndexOf(newline, end - 1) + 1, end));
}

function atOf(line: string): Millis {
  return Timed.parse(JSON.parse(line)).at;
}

async function readWhole(
  files: Files,
  path: string,
  name: string,
  advice: string,
): Promise<{ bytes: Buffer; text: string } | undefined> {
  const bytes = await readFor(files, path, advice);
  if (!bytes) return undefined;
  const text = unsealOne(bytes, sumOfName(name));
  if (text === undefined) throw damaged(`${path}, line 1`, 'does not match its checksum', advice);
  return { bytes, text };
}

async function streamsIn(files: Files, layout: Layout): Promise<StreamName[]> {
  return (await journalFiles(files, layout)).map(streamOf).filter((stream) => stream !== undefined);
}

async function namesIn(files: Files, folder: string): Promise<string[]> {
  return (await files.list(folder)).map(nameOf).filter((name) => name !== undefined);
}
