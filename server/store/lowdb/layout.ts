// Where in the data folder what is.

import { join } from 'node:path';
import { isPlainName, isStreamName } from '../names.ts';
import type { StreamName } from '../store.ts';
import type { Files } from './files.ts';

export type Layout = { readonly journal: string; readonly documents: string; readonly sheets: string };

const journalEnd = '.jsonl';
const jsonEnd = '.json';

export function layoutOf(folder: string): Layout {
  return {
    journal: join(folder, 'journal'),
    documents: join(folder, 'documents'),
    sheets: join(folder, 'sheets'),
  };
}

export function journalPath({ journal }: Layout, stream: StreamName): string {
  return join(journal, stream + journalEnd);
}

export function documentPath({ documents }: Layout, name: string): string {
  return join(documents, name + jsonEnd);
}

export function sheetPath({ sheets }: Layout, name: string): string {
  return join(sheets, name + jsonEnd);
}

/** The document or sheet whose file is called so. */
export function nameOf(file: string): string | undefined {
  const name = file.slice(0, -jsonEnd.length);
  return file.endsWith(jsonEnd) && isPlainName(name) ? name : undefined;
}

/** Whether a sheet is of one day or month: there are the more of them, the longer an office works. */
export function isOfTime(name: string): boolean {
  return /-\d{4}-\d{2}(?:-\d{2})?$/.test(name);
}

/** The stream whose journal a file is, by its path below the journal folder. */
export function streamOf(path: string): StreamName | undefined {
  const name = path.slice(0, -journalEnd.length);
  return path.endsWith(journalEnd) && isStreamName(name) ? name : undefined;
}

/** The folders of the sites below the journal folder, by their names. */
export async function siteFolders(files: Files, { journal }: Layout): Promise<string[]> {
  const found = await files.list(journal);
  return found.filter((name) => name.endsWith('/')).map((name) => name.slice(0, -1));
}

/** All files in them, as `site/file`. */
export async function journalFiles(files: Files, layout: Layout): Promise<string[]> {
  const found: string[] = [];
  for (const site of await siteFolders(files, layout)) {
    const names = await files.list(join(layout.journal, site));
    found.push(...names.map((name) => `${site}/${name}`));
  }
  return found;
}
