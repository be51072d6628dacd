// The disk of this machine.

import {
  closeSync,
  fdatasync,
  fdatasyncSync,
  fstatSync,
  openSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Files, OpenFile } from './files.ts';
import { takeLock } from './lock.ts';
import { Pace } from './pace.ts';

const flushElsewhere = promisify(fdatasync);

export const nodeFiles: Files = {
  lock: takeLock,
  makeFolder,
  flushFolder,
  async list(folder) {
    const found = await readdir(folder, { withFileTypes: true });
    return found.map((one) => (one.isDirectory() ? `${one.name}/` : one.name)).sort();
  },
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  /** At once, on the main thread: an opening asks for the ends of all journals, and four calls to the pool cost ten times as much. */
  async readEnd(path, length) {
    let fd: number;
    try {
      fd = openSync(path, 'r');
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(fd, bytes, 0, length, Math.max(0, fstatSync(fd).size - length)));
    } finally {
      closeSync(fd);
    }
  },
  async create(path) {
    return new NodeFile(await open(path, 'w+', 0o600));
  },
  rename,
  async remove(path) {
    await rm(path, { force: true });
  },
  async removeFolder(folder) {
    try {
      await rmdir(folder);
    } catch (error) {
      if (!has(error, 'ENOENT', 'ENOTEMPTY', 'EEXIST')) throw error;
    }
  },
};

class NodeFile implements OpenFile {
  readonly #handle: FileHandle;
  readonly #identity: { readonly ino: number; readonly dev: number };
  #place: string | undefined;
  readonly #pace = new Pace();

  constructor(handle: FileHandle) {
    this.#handle = handle;
    this.#identity = fstatSync(handle.fd);
  }

  write(bytes: Uint8Array, position: number): void {
    let done = 0;
    while (done < bytes.length) {
      done += writeSync(this.#handle.fd, bytes, done, bytes.length - done, position + done);
    }
  }

  async flush(): Promise<void> {
    const before = performance.now();
    if (this.#pace.mayBlock) fdatasyncSync(this.#handle.fd);
    else await flushElsewhere(this.#handle.fd);
    this.#pace.took(performance.now() - before);
  }

  async read(): Promise<Buffer> {
    const bytes = Buffer.alloc((await this.#handle.stat()).size);
    let done = 0;
    while (done < bytes.length) {
      const { bytesRead } = await this.#handle.read(bytes, done, bytes.length - done, done);
      if (bytesRead === 0) return bytes.subarray(0, done);
      done += bytesRead;
    }
    return bytes;
  }

  async truncate(length: number): Promise<void> {
    await this.#handle.truncate(length);
  }

  /**
   * Asked after every flush. On Linux the process's list of open files tells the name that a file has now. Asking for the
   * file's status would make the next flush take half as long again: a time of change that somebody has looked at has to
   * be a new one after the next write, and is written with it (kernels from 6.13 on).
   */
  isAt(path: string): boolean {
    this.#place ??= realpathSync(path);
    if (nameOfOpen(this.#handle.fd) === this.#place) return true;
    const found = statSync(path, { throwIfNoEntry: false });
    return found !== undefined && found.ino === this.#identity.ino && found.dev === this.#identity.dev;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

/**
 * With the folders above it. Node's own `recursive` never comes back from /proc, where a new folder is not found although
 * the one above it is there.
 */
async function makeFolder(folder: string): Promise<void> {
  const above = dirname(folder);
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (await isFolder(folder)) return;
    if (!isMissing(error) || (await isFolder(above))) throw error;
    await makeFolder(above);
    await mkdir(folder, { mode: 0o700 });
  }
  await flushFolder(above);
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nameOfOpen(fd: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}

function isMissing(error: unknown): boolean {
  return has(error, 'ENOENT');
}

function has(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
