// Backups each night: one for each service day, so many of them; a failure is told, tried again, and stops nobody.

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOUR, type Millis } from '../../../core/time.ts';
import { Backups } from '../../../server/backup/backups.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { TestClock } from '../../support/clock.ts';
import { aFolder } from '../../support/folder.ts';
import { nextView, startDesk } from '../../support/front-desk.ts';

async function backupsOf(clock: TestClock, more: { folder?: string; dataDir?: string } = {}) {
  const dataDir = more.dataDir ?? (await aFolder());
  const folder = more.folder ?? join(await aFolder(), 'backups');
  if (!more.dataDir) await (await openLowdbStore(dataDir, { warn: expect.unreachable })).close();
  const warnings: string[] = [];
  // Days end at two in the night, by the clock of Greenwich.
  const dayAt = (time: Millis) => new Date(time - 2 * HOUR).toISOString().slice(0, 10);
  const backups = new Backups({
    dataDir,
    folder,
    keep: 3,
    today: () => dayAt(clock.now),
    dayAt,
    clock: clock.read,
    log: { info: () => {}, warn: (message) => warnings.push(message) },
  });
  const turn = async () => {
    backups.turn();
    await backups.rest();
  };
  return { backups, turn, warnings, folder, dataDir };
}

test('C3 one for each service day, at the start where today’s is missing; the oldest go', async () => {
  const clock = new TestClock('2026-11-23', '10:00');
  const { turn, folder, dataDir, warnings } = await backupsOf(clock);
  await turn();
  expect(await readdir(folder)).toEqual(['front-desk-2026-11-23T09-00-00Z.tar.gz']);
  clock.at('2026-11-24', '02:00');
  await turn();
  expect(await readdir(folder)).toHaveLength(1);
  await writeFile(join(folder, 'front-desk-2026-11-20T09-00-00Z.tar.gz.new'), '');
  await writeFile(join(folder, 'something else'), '');
  for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) {
    clock.at(date, '04:00');
    await turn();
    await turn();
  }
  const kept = ['24', '25', '26'].map((day) => `front-desk-2026-11-${day}T03-00-00Z.tar.gz`);
  expect(await readdir(folder)).toEqual([...kept, 'something else']);
  clock.at('2026-11-26', '15:00');
  const next = await backupsOf(clock, { folder, dataDir });
  await next.turn();
  expect(await readdir(folder)).toEqual([...kept, 'something else']);
  expect(next.backups.newest).toBe(Date.UTC(2026, 10, 26, 3));
  expect(warnings).toEqual([]);
});

test('C3 a backup that a leaping clock has named keeps none from being made', async () => {
  const clock = new TestClock('2031-01-01', '10:00');
  const { turn, folder, dataDir } = await backupsOf(clock);
  await turn();
  clock.at('2026-11-23', '10:00');
  await (await backupsOf(clock, { folder, dataDir })).turn();
  expect(await readdir(folder)).toHaveLength(2);
});

test('C3 one that fails is told, tried again after an hour, and told when it succeeds', async () => {
  const clock = new TestClock('2026-11-23', '10:00');
  const { backups, turn, warnings, folder } = await backupsOf(clock);
  const told: (Millis | undefined)[] = [];
  backups.listen(() => told.push(backups.failedAt));
  await mkdir(join(folder, '..'), { recursive: true });
  await writeFile(folder, 'a file where the folder should be');
  await turn();
  clock.later(HOUR / 2);
  await turn();
  expect(warnings).toEqual(['the backup could not be made; the next attempt is in an hour']);
  expect(told).toEqual([clock.now - HOUR / 2]);
  await rm(folder);
  clock.later(HOUR / 2);
  await turn();
  expect(await readdir(folder)).toHaveLength(1);
  expect(told).toEqual([clock.now - HOUR, undefined]);
});

test('C3 those who lead see that it failed, metrics tell it, and the desk works on', async () => {
  const clock = new TestClock();
  const store = await openLowdbStore(await aFolder(), { warn: expect.unreachable });
  const place = join(await aFolder(), 'file');
  await writeFile(place, '');
  const desk = await startDesk({ store, clock: clock.read, environment: { BACKUP_DIR: place } });
  const session = await desk.signIn('supervisor');
  const leader = await desk.connect({ role: 'staff', site: 'raadhus', session });
  const seen = await nextView(leader, 'devices', ({ backupFailed }) => backupFailed !== null);
  expect(seen.backupFailed).toBe(clock.now);
  expect(await (await fetch(`${desk.url}/metrics`)).text()).toContain('\nfront_desk_backup_failed 1\n');
  const ticket = { services: ['pas'], language: 'da' };
  expect(await desk.rest('POST', '/sites/raadhus/tickets', { body: ticket })).toMatchObject({ status: 201 });
  expect(desk.warnings.filter((one) => one.startsWith('the backup could not be made'))).toHaveLength(1);
});
