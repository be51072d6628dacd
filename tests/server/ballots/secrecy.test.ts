// What the disk holds after people have voted: nothing that would tell who said what, or in which order (V2, V5).

import { expect, test } from 'vitest';
import type { Answer } from '../../../core/ballot/survey.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { TestClock } from '../../support/clock.ts';
import { Disk } from '../../support/disk.ts';
import { startDesk } from '../../support/front-desk.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { randomFrom } from '../../support/random.ts';
import { aSurvey } from '../../support/survey.ts';

const folder = '/data';
const answers: readonly Answer[] = [
  'satisfied',
  'dissatisfied',
  'neither',
  'satisfied',
  'satisfied',
  'neither',
];

type Bytes = ReadonlyMap<string, Buffer>;

/** A town hall whose survey has begun, its tokens printed; then closed. */
async function begun() {
  const disk = new Disk(randomFrom(1));
  const printer = new NotedPrinter();
  const desk = await deskOn(disk, printer);
  const survey = await aSurvey(desk);
  const tokens = await survey.tokens(printer, 60);
  await desk.stop();
  await desk.store.close();
  return { bytes: bytesOn(disk), survey, tokens };
}

async function deskOn(disk: Disk, printer = new NotedPrinter(), clock = new TestClock()) {
  const store = await openLowdbStore(folder, { files: disk.start(), warn: () => {} });
  return startDesk({ store, clock: clock.read, printerFor: () => printer });
}

/** The votes are cast on a copy of the disk, in this order, so many minutes apart; what is on it when all is closed. */
async function votedInOrder(
  { bytes, tokens }: { bytes: Bytes; tokens: readonly string[] },
  order: readonly number[],
  minutesApart: number,
): Promise<Bytes> {
  const disk = await diskWith(bytes);
  const clock = new TestClock();
  const desk = await deskOn(disk, new NotedPrinter(), clock);
  for (const index of order) {
    clock.later(minutesApart * 60_000);
    const body = { token: tokens[index], answer: answers[index] };
    expect(await desk.rest('POST', '/votes', { body })).toMatchObject({ status: 201 });
  }
  expect(desk.warnings).toEqual([]);
  await desk.stop();
  await desk.store.close();
  return bytesOn(disk);
}

async function diskWith(bytes: Bytes): Promise<Disk> {
  const disk = new Disk(randomFrom(1));
  const files = disk.start();
  for (const path of bytes.keys()) await files.makeFolder(path.slice(0, path.lastIndexOf('/')));
  for (const [path, content] of bytes) disk.put(path, content);
  return disk;
}

function bytesOn(disk: Disk): Bytes {
  return new Map(disk.paths().map((path) => [path, disk.bytes(path) ?? Buffer.alloc(0)]));
}

function changed(before: Bytes, after: Bytes): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => !before.get(path)?.equals(after.get(path) ?? Buffer.from('gone')),
  );
}

test('V5 the whole folder is the same to the byte whatever the order and the time of the votes', async () => {
  const town = await begun();

  const one = await votedInOrder(town, [0, 1, 2, 3, 4, 5], 1);
  const other = await votedInOrder(town, [5, 2, 4, 0, 3, 1], 17);

  expect(changed(one, other)).toEqual([]);
  expect(one.size).toBeGreaterThan(5);
});

test('V5 a vote changes one file, and leaves no other copy of it, no event and no token', async () => {
  const town = await begun();
  const id = town.survey.survey.id;

  const after = await votedInOrder(town, [0, 1, 2], 1);

  expect(changed(town.bytes, after)).toEqual([`${folder}/sheets/ballots-${id}.json`]);
  expect([...after.keys()].filter((path) => path.includes('ballots'))).toHaveLength(1);
  for (const [path, bytes] of after) {
    for (const token of town.tokens) expect(bytes.includes(token), path).toBe(false);
  }
  const [line = ''] = after.get(`${folder}/sheets/ballots-${id}.json`)?.toString().split('\n') ?? [];
  expect(JSON.parse(line)).toEqual({
    body: {
      spent: expect.any(Array),
      counts: { '2026-11-23/raadhus': { satisfied: 1, neither: 1, dissatisfied: 1 } },
      votedOn: { '2026-11-23': 3 },
    },
  });
});

test('V2 tokens are kept as keyed hashes in sorted order, which tells nothing of the order in which they were printed', async () => {
  const { bytes, survey, tokens } = await begun();
  const [line = ''] =
    bytes.get(`${folder}/sheets/tokens-${survey.survey.id}.json`)?.toString().split('\n') ?? [];
  const { body } = JSON.parse(line) as { body: { site: string; hashes: string[] }[] };
  const [batch] = body;

  expect(body).toHaveLength(1);
  expect(batch?.hashes).toHaveLength(60);
  expect(batch?.hashes).toEqual([...(batch?.hashes ?? [])].sort());
  expect(new Set(batch?.hashes).size).toBe(60);
  expect(tokens).not.toEqual([...tokens].sort());
  for (const content of bytes.values()) {
    for (const token of tokens) expect(content.includes(token)).toBe(false);
  }
});
