// A disk that fails, a program that is killed, a power cut, at every single operation of a set-up: all of it counts, or
// nothing does.

import { expect, test } from 'vitest';
import { isRefusal } from '../../../core/day/context.ts';
import { SetupInput } from '../../../core/setup.ts';
import { openOffice } from '../../../server/office.ts';
import { People } from '../../../server/people/people.ts';
import { readSettings, type Settings } from '../../../server/settings.ts';
import { Setup } from '../../../server/setup/setup.ts';
import { setupWanted } from '../../../server/setup/wanted.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import type { Store } from '../../../server/store/store.ts';
import { Disk, type Fault, type Faults } from '../../support/disk.ts';
import { anOffice } from '../../support/office.ts';
import { randomFrom } from '../../support/random.ts';

const clock = () => Date.parse('2026-11-23T08:00:00Z');
const settings = readSettings({ OFFICE_NAME: 'Borgerservice Prøve' }) as Settings;
/** Hashing takes long, and is not what is tried here. */
const hash = async (password: string) => `hash of ${password}`;
const administrator = { name: 'Kirsten', password: 'syv gule cykler' };
const small = {
  from: 'small',
  name: 'Borgerservice Prøve',
  country: 'DK',
  languages: ['da', 'de'],
  timeZone: 'Europe/Copenhagen',
};
const input = SetupInput.parse({ administrator, office: small });

function storeOn(files: ReturnType<Disk['start']>): Promise<Store> {
  return openLowdbStore('/data', { files, warn: () => {} });
}

async function signsIn(store: Store): Promise<boolean> {
  const people = new People(store);
  await people.start();
  return (await people.authenticate('kirsten', administrator.password)) !== undefined;
}

/** Sets up while `faults` strike; whether it was acknowledged. */
async function play(seed: number, faults: Faults) {
  const disk = new Disk(randomFrom(seed));
  let struck: Faults = () => undefined;
  const program = disk.start((operation, name) => struck(operation, name));
  const store = await storeOn(program);
  const before = program.operations;
  struck = (operation, name) => faults(operation - before, name);
  const finished = await new Setup({ office: undefined, store, clock, hash })
    .finish(input)
    .catch(() => undefined);
  const operations = program.operations - before;
  if (!program.ended) await store.close().catch(() => {});
  return { disk, operations, acknowledged: finished !== undefined };
}

test.each<Fault>(['fail', 'kill', 'cut'])('U3 %s at any operation', { timeout: 120_000 }, async (fault) => {
  const most = (await play(1, () => undefined)).operations;
  expect(most).toBeGreaterThan(10);
  for (let at = 1; at <= most; at++) {
    const { disk, acknowledged } = await play(at, (operation) => (operation === at ? fault : undefined));
    disk.cut();
    const store = await storeOn(disk.start());
    const wanted = await setupWanted(store, settings, clock);
    const where = `${fault} at operation ${at}`;
    if (acknowledged) expect(wanted, where).toBeUndefined();
    if (wanted) {
      // Nothing is set up: another one goes through.
      expect(wanted.office, where).toBeUndefined();
      expect(await new Setup({ office: undefined, store, clock, hash }).finish(input), where).toEqual({
        site: 'site-1',
      });
    }
    expect(await setupWanted(store, settings, clock), where).toBeUndefined();
    const office = (await openOffice(store, settings, clock, () => {})).current();
    expect(office.name, where).toBe('Borgerservice Prøve');
    await store.close();
  }
});

test('U3 afterwards the administrator can sign in, and the office says who made it', async () => {
  const store = openMemoryStore();
  expect(await setupWanted(store, settings, clock)).toEqual({ office: undefined });
  expect(await new Setup({ office: undefined, store, clock }).finish(input)).toEqual({ site: 'site-1' });
  expect(await signsIn(store)).toBe(true);
  const configuration = await openOffice(store, settings, clock, () => {});
  expect(configuration.source).toBe('data');
  expect(await configuration.revision(1)).toMatchObject({ by: { name: 'Kirsten' }, version: 1 });
});

test('U1 of two who have the code one sets it up', async () => {
  const setup = new Setup({ office: undefined, store: openMemoryStore(), clock, hash });
  const other = { ...input, administrator: { name: 'Ole', password: 'otte blå cykler' } };
  const [first, second] = await Promise.all([setup.finish(input), setup.finish(other)]);
  expect(isRefusal(first)).toBe(false);
  expect(second).toEqual({ refused: 'setup/done' });
});

test('U4 an office that is not sound is refused, and all can be sent again', async () => {
  const setup = new Setup({ office: undefined, store: openMemoryStore(), clock, hash });
  for (const office of [undefined, {}, { ...anOffice(), sites: [] }]) {
    const asked = { administrator, office: { from: 'file' as const, office } };
    expect(await setup.finish(asked)).toEqual({ refused: 'setup/office-unsound' });
  }
  expect(await setup.finish({ administrator })).toMatchObject({ refused: 'command/malformed' });
  const file = { from: 'file' as const, office: anOffice() };
  expect(await setup.finish({ administrator, office: file })).toEqual({ site: 'raadhus' });
});

test('an office from its file wants an administrator alone', async () => {
  const store = openMemoryStore();
  const setup = new Setup({ office: anOffice(), store, clock });
  expect(setup.wants).toBe('administrator');
  expect(await setup.finish({ administrator })).toEqual({ site: 'raadhus' });
  expect(await signsIn(store)).toBe(true);
});
