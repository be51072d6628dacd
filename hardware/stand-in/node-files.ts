// The disk of this machine, and one agent alone on a folder of it.

import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type FileHandle, mkdir, open, readFile, realpath, rename } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import type { Files, OpenFile } from './files.ts';

export const nodeFiles: Files = {
  async makeFolder(folder) {
    const first = await mkdir(folder, { recursive: true, mode: 0o700 });
    if (first === undefined) return;
    for (let made = folder; made.length >= first.length; made = dirname(made))
      await flushFolder(dirname(made));
  },
  flushFolder,
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  async create(path) {
    return openFile(await open(path, 'w', 0o600));
  },
  rename,
};

/**
 * The folder is this agent's alone until it gives it up or dies: two of them would give the same numbers. Undefined: another
 * agent has it.
 */
export async function takeAlone(folder: string): Promise<(() => Promise<void>) | undefined> {
  const place = createHash('sha256')
    .update(await realpath(folder))
    .digest('hex');
  // Gone with whoever holds it, however that dies: a socket without a file, or a named pipe.
  const path =
    process.platform === 'win32' ? `\\\\.\\pipe\\front-desk-agent-${place}` : `\0front-desk-agent-${place}`;
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path, exclusive: true }, () => {
      server.unref();
      resolve(() => new Promise((closed) => server.close(() => closed())));
    });
  });
}

function openFile(handle: FileHandle): OpenFile {
  return {
    write(bytes, position) {
      for (let done = 0; done < bytes.length; ) {
        done += writeSync(handle.fd, bytes, done, bytes.length - done, position + done);
      }
    },
    flush: () => handle.datasync(),
    close: () => handle.close(),
  };
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
