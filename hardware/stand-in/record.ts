// A file of lines that are only ever added, each on the disk before anybody acts on it. A line holds a checksum that goes on
// from the one before, so that a change of any byte shows, and a line that is missing.

import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Files, OpenFile } from './files.ts';

export type Found =
  | { readonly is: 'whole' }
  /** The end was torn, or is damaged, and is no more: so many bytes, of one line as a rule. */
  | { readonly is: 'cut'; readonly bytes: number }
  /** Something before it is, and a copy of all was put aside. */
  | { readonly is: 'damaged' };

export class LineRecord<Line extends object> {
  readonly #files: Files;
  readonly #path: string;
  #file: OpenFile | undefined;
  #size = 0;
  #sum = 0;
  #failed = false;

  private constructor(files: Files, path: string) {
    this.#files = files;
    this.#path = path;
  }

  /** In one step it goes on with what `kept` makes of the lines before the first that is not sound. */
  static async open<Line extends object>(
    files: Files,
    path: string,
    kept: (lines: readonly Line[], found: Found) => readonly Line[] = (lines) => lines,
  ): Promise<{ record: LineRecord<Line>; lines: readonly Line[]; found: Found }> {
    await files.makeFolder(dirname(path));
    const bytes = (await files.read(path)) ?? Buffer.alloc(0);
    const { lines: sound, found } = scan<Line>(bytes);
    if (found.is === 'damaged') await putAside(files, path, bytes);
    const record = new LineRecord<Line>(files, path);
    const lines = kept(sound, found);
    await record.replace(lines);
    return { record, lines, found };
  }

  /** Nothing can be kept, until all was written anew. */
  get failed(): boolean {
    return this.#failed;
  }

  /** One call at a time. Rejects where nobody knows whether the line is on the disk; nothing is taken from then on. */
  async add(line: Line): Promise<void> {
    if (this.#failed || !this.#file) throw new Error(`${this.#path} can't be written to`);
    const { bytes, sum } = seal(line, this.#sum);
    try {
      this.#file.write(bytes, this.#size);
      await this.#file.flush();
    } catch (error) {
      this.#failed = true;
      throw error;
    }
    this.#size += bytes.length;
    this.#sum = sum;
  }

  /** The whole file anew, with these lines alone. If it fails nothing is taken until it has succeeded. */
  async replace(lines: readonly Line[]): Promise<void> {
    const before = this.#file;
    this.#failed = true;
    const file = await this.#files.create(`${this.#path}.new`);
    let [size, sum] = [0, 0];
    try {
      for (const line of lines) {
        const sealed = seal(line, sum);
        file.write(sealed.bytes, size);
        size += sealed.bytes.length;
        sum = sealed.sum;
      }
      await file.flush();
      await this.#files.rename(`${this.#path}.new`, this.#path);
      await this.#files.flushFolder(dirname(this.#path));
    } catch (error) {
      await file.close().catch(() => {});
      throw error;
    }
    this.#file = file;
    this.#size = size;
    this.#sum = sum;
    this.#failed = false;
    await before?.close().catch(() => {});
  }
}

/** For somebody who can make more of it. */
async function putAside(files: Files, path: string, bytes: Buffer): Promise<void> {
  const file = await files.create(`${path}.damaged`);
  file.write(bytes, 0);
  await file.flush();
  await file.close();
}

const newline = 0x0a;
const sumLength = 8;

function seal(line: object, before: number): { bytes: Buffer; sum: number } {
  const text = JSON.stringify(line);
  const sum = crc32(text, before);
  return { bytes: Buffer.from(`${sum.toString(16).padStart(sumLength, '0')} ${text}\n`), sum };
}

function scan<Line>(bytes: Buffer): { lines: readonly Line[]; found: Found } {
  const lines: Line[] = [];
  let sum = 0;
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(newline, at);
    const text = end < 0 ? '' : bytes.toString('utf8', at + sumLength + 1, end);
    const next = crc32(text, sum);
    const said = bytes.toString('latin1', at, at + sumLength + 1);
    if (end < 0 || said !== `${next.toString(16).padStart(sumLength, '0')} `) {
      const isLast = end < 0 || end === bytes.length - 1;
      return { lines, found: isLast ? { is: 'cut', bytes: bytes.length - at } : { is: 'damaged' } };
    }
    lines.push(JSON.parse(text) as Line);
    sum = next;
    at = end + 1;
  }
  return { lines, found: { is: 'whole' } };
}
