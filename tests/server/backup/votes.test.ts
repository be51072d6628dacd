// What backups tell of votes: nothing, while anybody may vote (V5); and all of it when that is long over.

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Ballots } from '../../../core/ballot/ballots.ts';
import { HOUR } from '../../../core/time.ts';
import { backUp } from '../../../server/backup/back-up.ts';
import { readBackup } from '../../../server/backup/read-backup.ts';
import { restore } from '../../../server/backup/restore.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { TestClock } from '../../support/clock.ts';
import { aFolder } from '../../support/folder.ts';
import { startDesk } from '../../support/front-desk.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { aSurvey } from '../../support/survey.ts';

async function asked() {
  const folder = await aFolder();
  const store = await openLowdbStore(folder, { warn: expect.unreachable });
  const clock = new TestClock();
  const printer = new NotedPrinter();
  const desk = await startDesk({ store, clock: clock.read, printerFor: () => printer });
  const survey = await aSurvey(desk);
  const tokens = await survey.tokens(printer, 20);
  return {
    folder,
    store,
    clock,
    desk,
    survey,
    tokens,
    name: (kind: string) => `${kind}-${survey.survey.id}`,
  };
}

async function textsIn(path: string): Promise<Map<string, string>> {
  const { files } = await readBackup(path);
  return new Map(files.map((file) => [file.path, file.bytes.toString()]));
}

test('V5 backups between single votes are the same but for their time, and hold no ballots', async () => {
  const { folder, clock, survey, tokens, name } = await asked();
  const backups = await aFolder();
  const found: Map<string, string>[] = [];
  for (const token of tokens.slice(0, 3)) {
    clock.later(2000);
    await survey.vote(token);
    const { path, manifest } = await backUp(folder, backups, clock.now);
    expect(manifest.withoutVotesOf).toEqual([survey.survey.id]);
    found.push(await textsIn(path));
  }
  const [first, second, third] = found;
  expect(second).toEqual(first);
  expect(third).toEqual(first);
  const names = [...(first?.keys() ?? [])];
  expect(names).toContain(`sheets/${name('tokens')}.json`);
  expect(names.filter((one) => /ballots|handed|results/.test(one))).toEqual([]);
});

test.each([
  ['2026-12-06', '23:59', false],
  ['2026-12-07', '23:59', false],
  ['2026-12-08', '13:00', true],
])('V5 on %s at %s the votes of a survey until 6 December are in it: %s', async (date, time, isIn) => {
  const { folder, store, clock, survey, tokens, name } = await asked();
  for (const token of tokens.slice(0, 12)) await survey.vote(token);
  clock.at(date, time);
  const { path, manifest } = await backUp(folder, await aFolder(), clock.now);
  const texts = await textsIn(path);
  expect(texts.has(`sheets/${name('ballots')}.json`)).toBe(isIn);
  expect(manifest.withoutVotesOf).toEqual(isIn ? [] : [survey.survey.id]);
  if (!isIn) return;
  const empty = join(await aFolder(), 'restored');
  await restore(path, empty, expect.unreachable);
  const restored = await openLowdbStore(empty, { warn: expect.unreachable });
  expect(await restored.readSheet(name('ballots'), Ballots)).toEqual(
    await store.readSheet(name('ballots'), Ballots),
  );
  await restored.close();
});

test('V5 one that was ended early is in it two days later, not on the day itself', async () => {
  const { folder, clock, survey, tokens, name } = await asked();
  for (const token of tokens.slice(0, 12)) await survey.vote(token);
  await survey.ask('POST', '/end');
  const backups = await aFolder();
  const has = async () => {
    const { path } = await backUp(folder, backups, clock.now);
    return (await textsIn(path)).has(`sheets/${name('ballots')}.json`);
  };
  expect(await has()).toBe(false);
  clock.later(24 * HOUR);
  expect(await has()).toBe(true);
});

test('V4 a survey that goes on after restoring counts from zero, with the tokens that it had', async () => {
  const { folder, clock, survey, tokens } = await asked();
  for (const token of tokens.slice(0, 12)) await survey.vote(token);
  const { path } = await backUp(folder, await aFolder(), clock.now);
  const empty = join(await aFolder(), 'restored');
  await restore(path, empty, expect.unreachable);
  const store = await openLowdbStore(empty, { warn: expect.unreachable });
  const next = await survey.on(await startDesk({ store, clock: clock.read }));
  expect(await next.stock()).toMatchObject({ voted: 0 });
  expect(await next.vote(tokens[0] ?? '')).toMatchObject({ status: 201 });
  expect(await next.vote(tokens[0] ?? '')).toMatchObject({ name: 'vote/spent' });
});

test('P1 P4 notes and who is signed in are in no backup', async () => {
  const { folder, store, clock, desk } = await asked();
  await desk.signIn();
  await store.writeSheet('notes-raadhus', { date: '2026-11-23', notes: { visit: 'taler kun polsk' } });
  expect(await store.readSheet('sessions', z.array(z.unknown()))).not.toEqual([]);
  const { path } = await backUp(folder, await aFolder(), clock.now);
  const names = [...(await textsIn(path)).keys()];
  expect(names.filter((one) => /notes|sessions/.test(one))).toEqual([]);
});
