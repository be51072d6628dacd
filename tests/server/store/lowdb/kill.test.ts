// kill -9 at any moment: what a process had acknowledged is there for the next one, which gets the folder at once.

import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import { StoreBusy } from '../../../../server/store/store.ts';
import { below } from '../../../support/choose.ts';
import { entriesFrom } from '../../../support/entries.ts';
import { aFolder } from '../../../support/folder.ts';
import { randomFrom } from '../../../support/random.ts';

type Child = ChildProcessByStdio<null, Readable, null>;
type Told = { entries: number; documents: number };

const stream = 'raadhus/2026-11-23';
const kills = 8;
const seed = 1;

test(`killed ${kills} times (seed ${seed})`, { timeout: 60_000 }, async () => {
  const program = await bundle();
  const folder = join(await aFolder(), 'data');
  const random = randomFrom(seed);
  const told: Told = { entries: 0, documents: 0 };
  for (let kill = 0; kill < kills; kill++) {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    await listen(child, told, 1 + below(random, 300), async () => {
      await expect(openLowdbStore(folder, { warn: () => {} })).rejects.toThrow(StoreBusy);
    });
    const store = await openLowdbStore(folder, { warn: () => {} });
    const entries = await store.read(stream);
    expect(entries).toEqual(entriesFrom(1, entries.length));
    expect(entries.length).toBeGreaterThanOrEqual(told.entries);
    expect(entries.length).toBeLessThanOrEqual(told.entries + 3);
    const version = (await store.readDocument('office', z.unknown()))?.version ?? 0;
    expect([told.documents, told.documents + 1]).toContain(version);
    told.entries = entries.length;
    told.documents = version;
    await store.close();
  }
  expect(told.entries).toBeGreaterThan(kills);
});

/** Notes what the child is told, looks around after so many lines, kills it, and waits for its end. */
async function listen(child: Child, told: Told, lines: number, look: () => Promise<void>): Promise<void> {
  const ended = once(child, 'close');
  let heard = 0;
  for await (const line of createInterface(child.stdout)) {
    const [what, count] = line.split(' ');
    if (what === 'entries') told.entries = Number(count);
    else told.documents = Number(count);
    heard += 1;
    if (heard !== lines) continue;
    await look();
    child.kill('SIGKILL');
  }
  await ended;
  expect(child.signalCode).toBe('SIGKILL');
}

/** The program as one file that Node runs as it is. */
async function bundle(): Promise<string> {
  const outDir = await aFolder();
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'appender.ts'),
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'appender.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'appender.mjs');
}
