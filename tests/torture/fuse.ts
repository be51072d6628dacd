// A disk of this process as a file of the system: the kernel's file system calls come through /dev/fuse and are answered
// here (Linux, include/uapi/linux/fuse.h). The file is the mount itself, so there are no names to look up.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, read, writeSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { VolatileDisk } from './volatile-disk.ts';

const readFrom = promisify(read);

const operation = {
  getattr: 3,
  setattr: 4,
  open: 14,
  read: 15,
  write: 16,
  release: 18,
  fsync: 20,
  flush: 25,
  init: 26,
} as const;

/** Of names that are forgotten, and requests that are taken back. */
const unanswered = new Set([2, 36, 42]);
const nothing = Buffer.alloc(0);

const headerSize = 40;
const answerSize = 16;
const largestWrite = 128 * 1024;
const notImplemented = -38;
/** Past the page cache, so that no write waits anywhere but in the disk's own cache. */
const direct = 1;
const regularFile = 0o100600;

export class FuseFile {
  readonly #disk: VolatileDisk;
  readonly #device: number;
  #ended: Promise<void> = Promise.resolve();

  private constructor(disk: VolatileDisk) {
    this.#disk = disk;
    this.#device = openSync('/dev/fuse', 'r+');
  }

  /** `path` is a file, in whose place the disk is until it is unmounted. */
  static async mount(disk: VolatileDisk, path: string): Promise<FuseFile> {
    const file = new FuseFile(disk);
    const options = `fd=3,rootmode=${regularFile.toString(8)},user_id=0,group_id=0`;
    const child = spawn('mount', ['-i', '-t', 'fuse', '-o', options, 'volatile-disk', path], {
      stdio: ['ignore', 'inherit', 'inherit', file.#device],
    });
    file.#ended = file.#serve();
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`the disk can't be mounted: ${code}`);
    return file;
  }

  /** After it was unmounted. */
  async close(): Promise<void> {
    await this.#ended;
    closeSync(this.#device);
  }

  async #serve(): Promise<void> {
    const request = Buffer.alloc(largestWrite + 64 * 1024);
    for (;;) {
      try {
        const { bytesRead } = await readFrom(this.#device, request, 0, request.length, null);
        this.#answer(request.subarray(0, bytesRead));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // Unmounted.
        if (code === 'ENODEV') return;
        // Not mounted yet.
        if (code === 'EPERM') await setTimeout(5);
        // A request that was taken back, or another one to come.
        else if (code !== 'ENOENT' && code !== 'EINTR' && code !== 'EAGAIN') throw error;
      }
    }
  }

  #answer(request: Buffer): void {
    const what = request.readUInt32LE(4);
    if (unanswered.has(what)) return;
    const body = this.#do(what, request.subarray(headerSize));
    this.#reply(request.readBigUInt64LE(8), body ?? nothing, body ? 0 : notImplemented);
  }

  /** What is answered; undefined: not implemented. */
  #do(what: number, body: Buffer): Buffer | undefined {
    switch (what) {
      case operation.init:
        return greeting();
      case operation.getattr:
      case operation.setattr:
        return attributes(this.#disk.size);
      case operation.open:
        return opened();
      case operation.read:
        return this.#disk.read(Number(body.readBigUInt64LE(8)), body.readUInt32LE(16));
      case operation.write: {
        const size = body.readUInt32LE(16);
        this.#disk.write(Number(body.readBigUInt64LE(8)), body.subarray(40, 40 + size));
        return written(size);
      }
      case operation.fsync:
        this.#disk.flush();
        return nothing;
      case operation.flush:
      case operation.release:
        return nothing;
      default:
        return undefined;
    }
  }

  #reply(unique: bigint, body: Buffer, error: number): void {
    const answer = Buffer.alloc(answerSize + body.length);
    answer.writeUInt32LE(answer.length, 0);
    answer.writeInt32LE(error, 4);
    answer.writeBigUInt64LE(unique, 8);
    body.copy(answer, answerSize);
    try {
      writeSync(this.#device, answer);
    } catch (failure) {
      // Nobody waits for it any more.
      if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    }
  }
}

/** Protocol 7.31, large writes. */
function greeting(): Buffer {
  const asyncRead = 1;
  const bigWrites = 1 << 5;
  const said = Buffer.alloc(64);
  said.writeUInt32LE(7, 0);
  said.writeUInt32LE(31, 4);
  said.writeUInt32LE(largestWrite, 8);
  said.writeUInt32LE(asyncRead | bigWrites, 12);
  said.writeUInt16LE(12, 16);
  said.writeUInt16LE(9, 18);
  said.writeUInt32LE(largestWrite, 20);
  said.writeUInt32LE(1, 24);
  return said;
}

function opened(): Buffer {
  const said = Buffer.alloc(16);
  said.writeUInt32LE(direct, 8);
  return said;
}

function written(size: number): Buffer {
  const said = Buffer.alloc(8);
  said.writeUInt32LE(size, 0);
  return said;
}

function attributes(size: number): Buffer {
  const said = Buffer.alloc(104);
  const attribute = said.subarray(16);
  attribute.writeBigUInt64LE(1n, 0);
  attribute.writeBigUInt64LE(BigInt(size), 8);
  attribute.writeBigUInt64LE(BigInt(size / 512), 16);
  attribute.writeUInt32LE(regularFile, 60);
  attribute.writeUInt32LE(1, 64);
  attribute.writeUInt32LE(4096, 80);
  return said;
}
