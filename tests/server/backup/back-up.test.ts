// A backup of a folder that a server is writing in, put into an empty one: what was acknowledged when it began is there, and
// no part of what came later.

import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { backUp } from '../../../server/backup/back-up.ts';
import { lineOf, manifestFile } from '../../../server/backup/manifest.ts';
import { readBackup } from '../../../server/backup/read-backup.ts';
import { restore } from '../../../server/backup/restore.ts';
import { type TarFile, tarOf } from '../../../server/backup/tar.ts';
import { layoutOf } from '../../../server/store/lowdb/layout.ts';
import { nodeFiles } from '../../../server/store/lowdb/node-files.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { snapJournals } from '../../../server/store/lowdb/snapshot.ts';
import { StoreDamaged, StoreFailed } from '../../../server/store/store.ts';
import { TestClock } from '../../support/clock.ts';
import { anEntry, entriesFrom } from '../../support/entries.ts';
import { aFolder } from '../../support/folder.ts';
import { startDesk } from '../../support/front-desk.ts';

const { now } = new TestClock();

function openOn(folder: string) {
  return openLowdbStore(folder, { warn: fail });
}

function fail(message: string): never {
  throw new Error(`nothing to warn of: ${message}`);
}

test('C1 under commands: what was acknowledged before is there after restoring, and the desk goes on from it', async () => {
  const [folder, backups, empty] = [await aFolder(), await aFolder(), join(await aFolder(), 'new')];
  let time = now;
  const clock = () => {
    time += 1;
    return time;
  };
  const desk = await startDesk({ store: await openOn(folder), clock });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
  const acknowledged: string[] = [];
  let going = true;
  const take = async () => {
    while (going) {
      const ack = await desk.command(kiosk, {
        command: 'take',
        services: ['pas'],
        language: 'da',
        slip: false,
      });
      if (ack.ok) acknowledged.push(ack.answer.number ?? '');
    }
  };
  const takers = [take(), take(), take()];
  await expect.poll(() => acknowledged.length).toBeGreaterThan(20);
  const made: { path: string; numbers: string[] }[] = [];
  for (let times = 0; times < 4; times++) {
    // Names tell seconds.
    time += 1000;
    const numbers = [...acknowledged];
    made.push({ numbers, path: (await backUp(folder, backups, clock())).path });
  }
  going = false;
  await Promise.all(takers);
  const all = await desk.store.read('raadhus/2026-11-23');
  await desk.stop();
  await desk.store.close();

  for (const [at, { path, numbers }] of made.entries()) {
    const restored = `${empty}-${at}`;
    expect(await restore(path, restored, fail)).toMatchObject({ findings: [] });
    const store = await openOn(restored);
    const entries = await store.read('raadhus/2026-11-23');
    expect(entries).toEqual(all.slice(0, entries.length));
    const taken = entries.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'ticket-taken' ? [event.number] : [])),
    );
    expect(taken).toEqual(expect.arrayContaining(numbers));
    if (at < made.length - 1) {
      await store.close();
      continue;
    }
    const next = await startDesk({ store, clock });
    const page = await next.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk-1' });
    const ack = await next.command(page, { command: 'take', services: ['pas'], language: 'da', slip: false });
    const expected = `A${String(taken.length + 1).padStart(3, '0')}`;
    expect(ack).toMatchObject({ ok: true, answer: { number: expected } });
  }
});

test('C1 of two journals the later entry is never there without the earlier, whichever is read first', async () => {
  const folder = await aFolder();
  const store = await openOn(folder);
  const at = (version: number, time: number) => ({ ...anEntry(version), at: time });
  await store.append('bov/2026-11-30', 0, [at(1, now - 10)]);
  await store.append('raadhus/2026-11-23', 0, [at(1, now - 10)]);
  let reads = 0;
  const files = {
    ...nodeFiles,
    read: async (path: string) => {
      const bytes = await nodeFiles.read(path);
      if (path.includes('bov')) reads += 1;
      // After the second look at it, a booking is moved there from the other one.
      if (path.includes('bov') && reads === 2) {
        await store.append('bov/2026-11-30', 1, [at(2, now + 1)]);
        await store.append('raadhus/2026-11-23', 1, [at(2, now + 2), at(3, now + 2)]);
      }
      return bytes;
    },
  };
  const counts = async () => {
    const found: Record<string, number> = {};
    for await (const { path, bytes } of snapJournals(files, layoutOf(folder), now)) {
      found[path] = bytes.toString().match(/"version"/g)?.length ?? 0;
    }
    return found;
  };
  expect(await counts()).toEqual({
    'journal/bov/2026-11-30.jsonl': 1,
    'journal/raadhus/2026-11-23.jsonl': 1,
  });
  expect(reads).toBe(2);
  // A clock that was set back: what the journals have seen counts.
  expect(await counts()).toEqual({
    'journal/bov/2026-11-30.jsonl': 2,
    'journal/raadhus/2026-11-23.jsonl': 3,
  });
  await store.close();
});

test('C1 of a stopped server: every byte of journals, documents and lasting sheets, readable by tar and its owner alone', async () => {
  const [folder, backups, empty] = [await aFolder(), await aFolder(), await aFolder()];
  const store = await openOn(folder);
  await store.append('raadhus/2026-11-23', 0, entriesFrom(1, 5));
  await store.append('bov/2026-11-23', 0, entriesFrom(1, 2));
  for (const version of [0, 1]) await store.writeDocument('office', version, { version });
  for (const name of ['secrets', 'rows-bov-2026-10', 'notes-bov', 'sessions'])
    await store.writeSheet(name, {});
  await store.close();
  const { path, manifest } = await backUp(folder, backups, now);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(backups)).toEqual(['front-desk-2026-11-23T09-00-00Z.tar.gz']);
  const taken = manifest.files.map((file) => file.path);
  expect(taken).toEqual([
    'journal/bov/2026-11-23.jsonl',
    'journal/raadhus/2026-11-23.jsonl',
    'documents/office.json',
    'sheets/rows-bov-2026-10.json',
    'sheets/secrets.json',
  ]);
  const { stdout } = await promisify(execFile)('tar', ['--list', '--gzip', '--file', path]);
  expect(stdout.trim().split('\n')).toEqual([...taken, 'manifest.json']);

  await restore(path, empty, fail);
  for (const file of taken)
    expect(await readFile(join(empty, file))).toEqual(await readFile(join(folder, file)));
  expect((await stat(join(empty, taken[0] ?? ''))).mode & 0o777).toBe(0o600);
});

test('C1 what can’t be trusted makes no backup, and nothing unfinished stays', async () => {
  const [folder, backups] = [await aFolder(), await aFolder()];
  const store = await openOn(folder);
  await store.append('raadhus/2026-11-23', 0, entriesFrom(1, 5));
  await store.append('raadhus/2026-11-23', 5, entriesFrom(6, 9));
  await store.close();
  const journal = join(folder, 'journal/raadhus/2026-11-23.jsonl');
  const bytes = await readFile(journal);
  bytes.writeUInt8(bytes.readUInt8(100) ^ 1, 100);
  await writeFile(journal, bytes);
  await expect(backUp(folder, backups, now)).rejects.toThrow(StoreDamaged);
  await expect(backUp(folder, backups, now)).rejects.toThrow(`${journal}, line 1: `);
  expect(await readdir(backups)).toEqual([]);
});

test('C1 a backup into the data folder itself is refused', async () => {
  const folder = await aFolder();
  for (const inside of [folder, join(folder, 'backups')]) {
    await expect(backUp(folder, inside, now)).rejects.toThrow(StoreFailed);
  }
});

test('C2 a folder with anything in it is not restored into', async () => {
  const [folder, backups, full] = [await aFolder(), await aFolder(), await aFolder()];
  await (await openOn(folder)).close();
  const { path } = await backUp(folder, backups, now);
  await writeFile(join(full, 'something'), '');
  await expect(restore(path, full, fail)).rejects.toThrow(`${full} is not empty.`);
  expect(await readdir(full)).toEqual(['something']);
  await mkdir(join(full, 'new'));
  await restore(path, join(full, 'new'), fail);
});

test('C2 a folder whose restoring was cut off opens for nobody', async () => {
  const folder = await aFolder();
  await writeFile(join(folder, 'restoring'), '');
  await expect(openOn(folder)).rejects.toThrow('restoring it did not come to its end');
});

test('C2 a backup that is cut or changed is refused whole', async () => {
  const [folder, backups] = [await aFolder(), await aFolder()];
  const store = await openOn(folder);
  await store.append('raadhus/2026-11-23', 0, entriesFrom(1, 3));
  await store.close();
  const { path } = await backUp(folder, backups, now);
  const whole = await readFile(path);
  const changed = join(backups, 'changed.tar.gz');
  for (let at = 0; at < whole.length; at++) {
    await writeFile(changed, whole.subarray(0, at));
    await expect(readBackup(changed), `cut at ${at}`).rejects.toThrow(StoreDamaged);
    const bytes = Buffer.from(whole);
    bytes.writeUInt8(bytes.readUInt8(at) ^ 0x10, at);
    await writeFile(changed, bytes);
    // The first bytes say when, and on which system, it was compressed; they are not of what is in it.
    const found = await readBackup(changed).catch((error) => error);
    if (found instanceof Error) expect(found, `at ${at}`).toBeInstanceOf(StoreDamaged);
    else expect(found.files).toEqual((await readBackup(path)).files);
  }
});

test('C2 a backup that somebody else put together is refused', async () => {
  const [folder, backups] = [await aFolder(), await aFolder()];
  const store = await openOn(folder);
  await store.writeSheet('secrets', {});
  await store.close();
  const { path, manifest } = await backUp(folder, backups, now);
  const [sheet] = (await readBackup(path)).files;
  if (!sheet) throw new Error('nothing is in it');
  const forged = async (files: readonly TarFile[], listed = files) => {
    const list = manifestFile({ ...manifest, files: listed.map(lineOf) });
    const archive = await buffer(tarOf([...files, list], new Date(now)));
    await writeFile(join(backups, 'forged.tar.gz'), gzipSync(archive));
    return readBackup(join(backups, 'forged.tar.gz'));
  };
  expect(await forged([sheet])).toMatchObject({ files: [sheet] });
  const others = [
    '../evil',
    'sheets/../evil.json',
    '/etc/evil',
    'sheets/a/b.json',
    'journal/bov/lock',
    'lock',
  ];
  for (const other of others) {
    await expect(forged([{ ...sheet, path: other }]), other).rejects.toThrow('none of a data folder’s files');
  }
  await expect(forged([sheet], [])).rejects.toThrow('it holds other files than it lists');
  await expect(forged([sheet], [{ ...sheet, bytes: Buffer.from('{}') }])).rejects.toThrow(
    'is not what was written',
  );
});
