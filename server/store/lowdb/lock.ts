// One server per data folder: a listening socket named after the folder. The system closes it when its holder dies,
// however it dies, so no lock is ever left behind.

import { createHash } from 'node:crypto';
import { realpath, rm } from 'node:fs/promises';
import { createConnection, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { StoreBusy } from '../store.ts';

/** Rejects with `StoreBusy` if another server has it; resolves to what gives it up. */
export async function takeLock(folder: string, platform = process.platform): Promise<() => Promise<void>> {
  const place = await realpath(folder);
  const address = addressOf(place, platform);
  const server =
    (await listen(address)) ?? (address === fileIn(place) ? await listenInstead(address) : undefined);
  if (!server) throw new StoreBusy(`${folder} is used by another server that runs on this machine`);
  return () => new Promise((resolve) => server.close(() => resolve()));
}

/** Linux knows sockets without a file, Windows named pipes; elsewhere a socket is a file and stays when its holder dies. */
function addressOf(place: string, platform: NodeJS.Platform): string {
  const name = `front-desk-${createHash('sha256').update(place).digest('hex')}`;
  if (platform === 'linux') return `\0${name}`;
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : fileIn(place);
}

function fileIn(place: string): string {
  return join(place, 'lock');
}

/** Undefined if somebody else listens there. `exclusive`, or workers of one cluster would share it. */
function listen(path: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy());
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ path, exclusive: true }, () => resolve(server.unref()));
  });
}

/** Takes the place of a socket file whose holder died. */
async function listenInstead(path: string): Promise<Server | undefined> {
  if (await answers(path)) return undefined;
  await rm(path, { force: true });
  return listen(path);
}

function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}
