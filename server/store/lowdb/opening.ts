// Before a store is used: what it works with is looked through, journals that were not closed, documents and sheets. Damage
// ends it here, before anything is changed; then what crashes left behind is tidied up. What is over, closed journals and
// sheets of days and months, is looked through when the store is open (look-through.ts): there may be years of it.

import { join } from 'node:path';
import { damaged, journalAdvice, readEndFor, readFor } from './damage.ts';
import { documentFile } from './documents.ts';
import { type DurableFiles, unfinished } from './durable.ts';
import type { Files } from './files.ts';
import { isOfTime, journalFiles, type Layout, nameOf, siteFolders, streamOf } from './layout.ts';
import { closingLength, closingLine, endsClosed, type Scan, scanJournal } from './scan.ts';
import { sumOfName } from './seal.ts';
import { sheetFile } from './sheets.ts';
import { before } from './whole-file.ts';

/** Takes what the people who run the office should know; one sentence or two. */
export type Warn = (message: string) => void;

type Tidying = () => Promise<void>;

/** Files that are looked through at a time. */
const atOnce = 32;

export async function checkFolder(durable: DurableFiles, layout: Layout, warn: Warn): Promise<void> {
  const { files } = durable;
  await flushAll(files, layout);
  const tidyings = [
    ...(await checkJournals(durable, layout, warn)),
    ...(await checkWholeFiles(files, layout.documents, (name) => documentFile(durable, layout, name), warn)),
    ...(await checkWholeFiles(files, layout.sheets, (name) => sheetThatLasts(durable, layout, name), warn)),
  ];
  for (const tidy of tidyings) await tidy();
  if (tidyings.length > 0) await flushAll(files, layout);
}

/** A process that was killed may have renamed files without flushing: what is read now must not be gone tomorrow. */
async function flushAll(files: Files, layout: Layout): Promise<void> {
  for (const site of await siteFolders(files, layout)) await files.flushFolder(join(layout.journal, site));
  for (const folder of Object.values(layout)) await files.flushFolder(folder);
}

async function checkJournals(durable: DurableFiles, layout: Layout, warn: Warn): Promise<Tidying[]> {
  const { files } = durable;
  return inParts(await journalFiles(files, layout), async (found) => {
    const path = join(layout.journal, found);
    const stream = streamOf(found);
    if (found.endsWith(unfinished)) return () => files.remove(path);
    if (stream === undefined) {
      warn(notOurs(path));
      return undefined;
    }
    const end = await readEndFor(files, path, closingLength, journalAdvice);
    if (!end || endsClosed(end)) return undefined;
    const scan = await scanFile(files, path, `journal/${stream}`);
    if (!scan || scan.is === 'closed') return undefined;
    return () => finish(durable, path, `journal/${stream}`, warn);
  });
}

/** The checksums only: what they cover is parsed when somebody reads it. */
async function scanFile(
  files: Files,
  path: string,
  name: string,
): Promise<(Exclude<Scan, { is: 'damaged' }> & { bytes: Buffer }) | undefined> {
  const bytes = await readFor(files, path, journalAdvice);
  if (!bytes) return undefined;
  const scan = scanJournal(bytes, sumOfName(name));
  if (scan.is === 'damaged') throw damaged(`${path}, line ${scan.line}`, scan.what, journalAdvice);
  return { ...scan, bytes };
}

/**
 * A journal that was not closed: its good part goes into a new file. So what a killed process had not flushed is flushed
 * before anybody relies on it, and nothing of a torn write stays.
 */
async function finish(durable: DurableFiles, path: string, name: string, warn: Warn): Promise<void> {
  const scan = await scanFile(durable.files, path, name);
  if (!scan) return;
  const { good, bytes } = scan;
  if (scan.is === 'torn') {
    warn(
      `${path}: the last write, ${scan.lost} bytes after line ${good.lines}, is not whole and is removed. A crash or a power cut does this; nobody had been told that it was stored.`,
    );
  }
  const whole = Buffer.concat([bytes.subarray(0, good.length), Buffer.from(closingLine(good.entries))]);
  const file = await durable.replace(path, whole);
  await file.close();
}

async function checkWholeFiles(
  files: Files,
  folder: string,
  fileOf: (name: string) => { read(): Promise<unknown> } | undefined,
  warn: Warn,
): Promise<Tidying[]> {
  return inParts(await files.list(folder), async (found) => {
    const path = join(folder, found);
    const name = ownerOf(found);
    if (found.endsWith(unfinished)) return () => files.remove(path);
    if (name === undefined) warn(notOurs(path));
    else await fileOf(name)?.read();
    return undefined;
  });
}

/** Undefined of one of a day or month. */
function sheetThatLasts(durable: DurableFiles, layout: Layout, name: string) {
  return isOfTime(name) ? undefined : sheetFile(durable, layout, name);
}

/** Some at a time, for each waits for the disk most of its time; what comes first in the folder is told first. */
async function inParts(
  found: readonly string[],
  check: (file: string) => Promise<Tidying | undefined>,
): Promise<Tidying[]> {
  const tidyings: Tidying[] = [];
  for (let i = 0; i < found.length; i += atOnce) {
    for (const checked of await Promise.allSettled(found.slice(i, i + atOnce).map(check))) {
      if (checked.status === 'rejected') throw checked.reason;
      if (checked.value) tidyings.push(checked.value);
    }
  }
  return tidyings;
}

/** The document or sheet that a file or its version before belongs to. */
function ownerOf(file: string): string | undefined {
  return nameOf(file.endsWith(before) ? file.slice(0, -before.length) : file);
}

function notOurs(path: string): string {
  return `${path} is none of the store's files; it is left alone.`;
}
