// What every store does, whatever it keeps things in. Each implementation's test calls this with a way to make an empty one.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Store,
  StoreConflict,
  StoreDamaged,
  StoreFailed,
  type StreamName,
} from '../../server/store/store.ts';
import { anEntry, entriesFrom } from '../support/entries.ts';

const monday: StreamName = 'raadhus/2026-11-23';
const tuesday: StreamName = 'raadhus/2026-11-24';
const bov: StreamName = 'bov/2026-11-23';

const Office = z.strictObject({ name: z.string(), counters: z.array(z.string()).default([]) });
const Ballots = z.strictObject({ satisfied: z.int() });

const noStreams = ['', 'raadhus', '/2026-11-23', 'raadhus/', '../2026-11-23', 'raadhus/../2026-11-23'].concat(
  [
    'a/b/2026-11-23',
    'Raadhus/2026-11-23',
    'raadhus/2026-11-23 ',
    'raadhus/2026-11-23\n',
    'raadhus\\2026-11-23',
  ],
  [
    'raadhus/2026-11-23/..',
    '/etc/2026-11-23',
    'raadhus/..',
    './2026-11-23',
    'raadhus\0/2026-11-23',
    'æ/2026-11-23',
  ],
);
const noNames = [
  '',
  '.',
  '..',
  '../office',
  'a/b',
  'a\\b',
  '/office',
  'Office',
  'office.json',
  'office.before',
].concat(['office\0', 'office\n', ' office', '-office', 'å', 'x'.repeat(101)]);

export function storeContract(make: () => Promise<Store>): void {
  let store: Store;
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.close());

  test('a stream that nobody wrote has no entries and is not listed', async () => {
    expect(await store.read(monday)).toEqual([]);
    expect(await store.streams()).toEqual([]);
  });

  test('entries come back as they were, in their order', async () => {
    const long = { ...anEntry(4), command: 'Ø'.repeat(64), digest: 'line\nline\u2028"\\' };
    await store.append(monday, 0, [anEntry(1)]);
    await store.append(monday, 1, entriesFrom(2, 3));
    await store.append(monday, 3, [long, anEntry(5)]);
    expect(await store.read(monday)).toEqual([...entriesFrom(1, 3), long, anEntry(5)]);
  });

  test('a thousand entries at once are all there', async () => {
    await store.append(monday, 0, entriesFrom(1, 1000));
    await store.append(monday, 1000, [anEntry(1001)]);
    expect(await store.read(monday)).toEqual(entriesFrom(1, 1001));
  });

  test('streams are listed sorted, and apart from each other', async () => {
    await store.append(tuesday, 0, [anEntry(1, 'tuesday')]);
    await store.append(monday, 0, [anEntry(1, 'monday')]);
    await store.append(bov, 0, [anEntry(1, 'bov')]);
    expect(await store.streams()).toEqual([bov, monday, tuesday]);
    expect(await store.read(monday)).toEqual([anEntry(1, 'monday')]);
    expect(await store.read(bov)).toEqual([anEntry(1, 'bov')]);
  });

  test('an append that expects another version is a conflict and changes nothing', async () => {
    await store.append(monday, 0, entriesFrom(1, 2));
    await expect(store.append(monday, 1, [anEntry(2, 'late')])).rejects.toThrow(StoreConflict);
    await expect(store.append(monday, 0, [anEntry(1, 'late')])).rejects.toThrow(StoreConflict);
    await expect(store.append(monday, 3, [anEntry(4, 'early')])).rejects.toThrow(StoreConflict);
    await expect(store.append(tuesday, 1, [anEntry(2, 'early')])).rejects.toThrow(StoreConflict);
    expect(await store.read(monday)).toEqual(entriesFrom(1, 2));
    expect(await store.streams()).toEqual([monday]);
    await store.append(monday, 2, [anEntry(3)]);
  });

  test('F4 a deleted stream is gone, others stay, and it may begin again', async () => {
    await store.append(monday, 0, entriesFrom(1, 3));
    await store.append(tuesday, 0, [anEntry(1)]);
    await store.append(bov, 0, [anEntry(1)]);
    await store.deleteStream(monday);
    await store.deleteStream(bov);
    await store.deleteStream('nowhere/2026-11-23');
    expect(await store.streams()).toEqual([tuesday]);
    expect(await store.read(monday)).toEqual([]);
    await expect(store.append(monday, 3, [anEntry(4)])).rejects.toThrow(StoreConflict);
    await store.append(monday, 0, [anEntry(1, 'again')]);
    await store.append(bov, 0, [anEntry(1, 'again')]);
    expect(await store.read(monday)).toEqual([anEntry(1, 'again')]);
    expect(await store.streams()).toEqual([bov, monday, tuesday]);
  });

  test('F4 a site whose last day is deleted while its next one begins has the next one', async () => {
    await store.append(monday, 0, entriesFrom(1, 2));
    await Promise.all([
      store.append(tuesday, 0, [anEntry(1, 'tuesday')]),
      store.deleteStream(monday),
      store.append('raadhus/2026-11-25', 0, [anEntry(1, 'wednesday')]),
    ]);
    expect(await store.streams()).toEqual([tuesday, 'raadhus/2026-11-25']);
    expect(await store.read(tuesday)).toEqual([anEntry(1, 'tuesday')]);
  });

  test('of several that append at once one wins, and the others hear of it', async () => {
    const racers = ['a', 'b', 'c', 'd'];
    const outcomes = await Promise.allSettled(
      racers.map((mark) => store.append(monday, 0, entriesFrom(1, 2, mark))),
    );
    const won = racers.filter((_, index) => outcomes[index]?.status === 'fulfilled');
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(StoreConflict);
    }
    expect(await store.read(monday)).toEqual(entriesFrom(1, 2, won[0]));
  });

  test('appends to many streams at once do not mix', async () => {
    const days = Array.from(
      { length: 28 },
      (_, day): StreamName => `bov/2026-02-${String(day + 1).padStart(2, '0')}`,
    );
    await Promise.all(
      days.map(async (day) => {
        for (let version = 0; version < 5; version++)
          await store.append(day, version, [anEntry(version + 1, 'x')]);
      }),
    );
    expect(await store.streams()).toEqual(days);
    for (const day of days) expect(await store.read(day)).toEqual(entriesFrom(1, 5, 'x'));
  });

  test('entries that do not go on where the stream ends are refused as a fault, and nothing is written', async () => {
    await expect(store.append(monday, 0, [anEntry(2)])).rejects.toThrow(RangeError);
    await expect(store.append(monday, 0, [anEntry(1), anEntry(3)])).rejects.toThrow(RangeError);
    expect(await store.streams()).toEqual([]);
    await store.append(monday, 0, [anEntry(1)]);
  });

  test('appending nothing makes no stream', async () => {
    await store.append(monday, 0, []);
    expect(await store.streams()).toEqual([]);
    await store.append(monday, 0, [anEntry(1)]);
    await expect(store.append(monday, 0, [])).rejects.toThrow(StoreConflict);
  });

  test('what is kept is not what callers go on changing', async () => {
    const entry = anEntry(1);
    await store.append(monday, 0, [entry]);
    entry.command = 'changed';
    const found = await store.read(monday);
    found.push(anEntry(2));
    for (const one of found) one.command = 'changed';
    expect(await store.read(monday)).toEqual([anEntry(1)]);
    const body = { counters: ['1'], name: 'Bov' };
    await store.writeDocument('office', 0, body);
    body.counters.push('2');
    (await store.readDocument('office', Office))?.body.counters.push('3');
    expect((await store.readDocument('office', Office))?.body.counters).toEqual(['1']);
  });

  test.each(noStreams)('%j is no stream', async (name) => {
    const stream = name as StreamName;
    await expect(store.append(stream, 0, [anEntry(1)])).rejects.toThrow(RangeError);
    await expect(store.read(stream)).rejects.toThrow(RangeError);
    await expect(store.deleteStream(stream)).rejects.toThrow(RangeError);
    expect(await store.streams()).toEqual([]);
  });

  test.each(noNames)('%j is no name', async (name) => {
    await expect(store.writeDocument(name, 0, {})).rejects.toThrow(RangeError);
    await expect(store.readDocument(name, z.unknown())).rejects.toThrow(RangeError);
    await expect(store.writeSheet(name, {})).rejects.toThrow(RangeError);
    await expect(store.readSheet(name, z.unknown())).rejects.toThrow(RangeError);
    await expect(store.deleteSheet(name)).rejects.toThrow(RangeError);
  });

  test('a document that was never written is undefined', async () => {
    expect(await store.readDocument('office', Office)).toBeUndefined();
  });

  test('a document counts its versions', async () => {
    await store.writeDocument('office', 0, { name: 'Aabenraa' });
    expect(await store.readDocument('office', Office)).toEqual({
      version: 1,
      body: { name: 'Aabenraa', counters: [] },
    });
    await store.writeDocument('office', 1, { name: 'Bov', counters: ['1'] });
    expect(await store.readDocument('office', Office)).toEqual({
      version: 2,
      body: { name: 'Bov', counters: ['1'] },
    });
    expect(await store.readDocument('people', Office)).toBeUndefined();
  });

  test('a document that somebody else wrote meanwhile is a conflict and stays', async () => {
    await expect(store.writeDocument('office', 1, { name: 'early' })).rejects.toThrow(StoreConflict);
    await store.writeDocument('office', 0, { name: 'first' });
    await expect(store.writeDocument('office', 0, { name: 'late' })).rejects.toThrow(StoreConflict);
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((name) => store.writeDocument('office', 1, { name })),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await store.readDocument('office', Office)).toEqual({
      version: 2,
      body: { name: 'a', counters: [] },
    });
  });

  test.each([[null], [false], [0], [''], ['text'], [[1, 2]]])(
    'a document and a sheet may be %j',
    async (body) => {
      await store.writeDocument('thing', 0, body);
      expect(await store.readDocument('thing', z.unknown())).toEqual({ version: 1, body });
      await store.writeSheet('thing', body);
      expect(await store.readSheet('thing', z.unknown())).toEqual(body);
    },
  );

  test('nothing at all is not written', async () => {
    await expect(store.writeDocument('thing', 0, undefined)).rejects.toThrow(TypeError);
    await expect(store.writeSheet('thing', undefined)).rejects.toThrow(TypeError);
    expect(await store.readDocument('thing', z.unknown())).toBeUndefined();
    expect(await store.readSheet('thing', z.unknown())).toBeUndefined();
  });

  test('a document or a sheet of another shape is damage, never a default', async () => {
    await store.writeDocument('office', 0, { title: 'no name' });
    await expect(store.readDocument('office', Office)).rejects.toThrow(StoreDamaged);
    await store.writeSheet('ballots', { satisfied: 'many' });
    await expect(store.readSheet('ballots', Ballots)).rejects.toThrow(StoreDamaged);
  });

  test('a sheet is replaced, and gone when deleted', async () => {
    expect(await store.readSheet('ballots', Ballots)).toBeUndefined();
    await store.deleteSheet('ballots');
    await store.writeSheet('ballots', { satisfied: 1 });
    await store.writeSheet('ballots', { satisfied: 2 });
    expect(await store.readSheet('ballots', Ballots)).toEqual({ satisfied: 2 });
    await store.deleteSheet('ballots');
    expect(await store.readSheet('ballots', Ballots)).toBeUndefined();
    await store.writeSheet('ballots', { satisfied: 3 });
    expect(await store.readSheet('ballots', Ballots)).toEqual({ satisfied: 3 });
  });

  test('sheets are listed sorted, documents are not among them', async () => {
    expect(await store.sheets()).toEqual([]);
    for (const name of ['notes', 'ballots', 'rows-bov-2026-11', 'gone']) await store.writeSheet(name, {});
    await store.writeDocument('office', 0, {});
    await store.deleteSheet('gone');
    expect(await store.sheets()).toEqual(['ballots', 'notes', 'rows-bov-2026-11']);
  });

  test('writers of one sheet take turns', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, satisfied) => store.writeSheet('ballots', { satisfied })),
    );
    expect(await store.readSheet('ballots', Ballots)).toEqual({ satisfied: 19 });
  });

  test('a sheet and a document of one name are two things', async () => {
    await store.writeDocument('thing', 0, 'document');
    await store.writeSheet('thing', 'sheet');
    await store.deleteSheet('thing');
    expect(await store.readDocument('thing', z.string())).toEqual({ version: 1, body: 'document' });
  });

  test('closing waits for what is under way; then nothing works any more', async () => {
    const append = store.append(monday, 0, [anEntry(1)]);
    const write = store.writeSheet('ballots', { satisfied: 1 });
    await store.close();
    await expect(append).resolves.toBeUndefined();
    await expect(write).resolves.toBeUndefined();
    await store.close();
    await expect(store.append(monday, 1, [anEntry(2)])).rejects.toThrow(StoreFailed);
    await expect(store.read(monday)).rejects.toThrow(StoreFailed);
    await expect(store.streams()).rejects.toThrow(StoreFailed);
    await expect(store.deleteStream(monday)).rejects.toThrow(StoreFailed);
    await expect(store.writeDocument('office', 0, {})).rejects.toThrow(StoreFailed);
    await expect(store.readDocument('office', Office)).rejects.toThrow(StoreFailed);
    await expect(store.writeSheet('ballots', {})).rejects.toThrow(StoreFailed);
    await expect(store.readSheet('ballots', Ballots)).rejects.toThrow(StoreFailed);
    await expect(store.deleteSheet('ballots')).rejects.toThrow(StoreFailed);
    await expect(store.sheets()).rejects.toThrow(StoreFailed);
  });
}
