import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../core/office/check.ts';
import { exampleOffice } from '../../core/office/example.ts';
import { prepare } from '../../server/configuration.ts';
import { openOffice } from '../../server/office.ts';
import { readSettings, type Settings } from '../../server/settings.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import type { Store } from '../../server/store/store.ts';
import { aFolder } from '../support/folder.ts';
import { anOffice, type OfficeInput } from '../support/office.ts';

function settings(environment: Record<string, string> = {}): Settings {
  const read = readSettings(environment);
  if (typeof read === 'string') throw new Error(read);
  return read;
}

async function opened(store: Store, settings: Settings) {
  const configuration = await openOffice(
    store,
    settings,
    () => 0,
    () => {},
  );
  return { demo: configuration.demo, office: configuration.current() };
}

async function officeFile(office: unknown): Promise<string> {
  const file = join(await aFolder(), 'office.json');
  await writeFile(file, JSON.stringify(office));
  return file;
}

function changed(change: (office: OfficeInput) => void): OfficeInput {
  const office = structuredClone(exampleOffice);
  change(office);
  return office;
}

describe('an office file', () => {
  test('is read, and is there at the next start without the file', async () => {
    const store = openMemoryStore();
    const OFFICE = await officeFile(
      changed((office) => Object.assign(office, { name: 'Borgerservice Bov' })),
    );
    const first = await opened(store, settings({ OFFICE, HOST: '0.0.0.0' }));
    expect(first).toMatchObject({ demo: false, office: { name: 'Borgerservice Bov' } });
    expect(await opened(store, settings({ HOST: '0.0.0.0' }))).toEqual(first);
  });

  test('that is changed counts at the next start', async () => {
    const store = openMemoryStore();
    await opened(store, settings({ OFFICE: await officeFile(exampleOffice) }));
    const OFFICE = await officeFile(
      changed((office) => Object.assign(office, { name: 'Borgerservice Bov' })),
    );
    expect(await opened(store, settings({ OFFICE }))).toMatchObject({
      office: { name: 'Borgerservice Bov' },
    });
  });

  test.each([
    ['is not there', undefined, "can't be read: ENOENT"],
    ['is no office', [], 'is not sound: The set-up must be a group of fields.'],
    [
      'has a wrong name and more',
      changed((office) => Object.assign(office, { name: '', country: 'Denmark' })),
      /is not sound: The \w+ .+\. \(And 1 more\.\)$/,
    ],
    [
      'has a counter for a service that is not there',
      changed((office) => office.sites[0]?.counters[0]?.serves.push('unheard-of')),
      'is not sound: Counter 1 at Aabenraa Rådhus: the list of what it serves names “unheard-of”, which the site does not have.',
    ],
    [
      'has a picture for slips that is none',
      changed((office) => Object.assign(office.sites[0] ?? {}, { slip: { logo: 'R0lGODlh' } })),
      'is not sound: Aabenraa Rådhus, layout of the slip: the picture on the slip is no PNG file.',
    ],
  ])('that %s', async (_what, office, said) => {
    const OFFICE = office === undefined ? join(await aFolder(), 'office.json') : await officeFile(office);
    const opening = opened(openMemoryStore(), settings({ OFFICE }));
    await expect(opening).rejects.toThrow(said);
    await expect(opening).rejects.toThrow(OFFICE);
  });
});

describe('the demo', () => {
  test('where no office is set up, and again', async () => {
    const store = openMemoryStore();
    expect(await opened(store, settings())).toEqual({ demo: true, office: anOffice() });
    expect(await opened(store, settings())).toMatchObject({ demo: true });
  });

  test('is refused where others could reach it', async () => {
    const store = openMemoryStore();
    await opened(store, settings());
    await expect(opened(store, settings({ HOST: '0.0.0.0' }))).rejects.toThrow(
      'holds the demo office, which opens only on this machine',
    );
  });

  test('does not become an office with its own people', async () => {
    const store = openMemoryStore();
    await opened(store, settings());
    const OFFICE = await officeFile(exampleOffice);
    await expect(opened(store, settings({ OFFICE }))).rejects.toThrow('holds the demo office');
  });
});

describe('a data folder from before the office could be changed while the server runs', () => {
  test('G1 its office is the first revision', async () => {
    const store = openMemoryStore();
    const kept = changed((office) => Object.assign(office, { name: 'Borgerservice Bov' }));
    await store.writeDocument('office', 0, { demo: false, office: kept });
    const configuration = await openOffice(
      store,
      settings({ HOST: '0.0.0.0' }),
      () => 5,
      () => {},
    );
    expect(configuration.current().name).toBe('Borgerservice Bov');
    expect(configuration.book).toMatchObject({ demo: false, saved: 1, inForce: 1, next: null });
    expect(await configuration.revision(1)).toMatchObject({ at: 5, by: null, office: kept });
  });

  test('the demo stays the demo', async () => {
    const store = openMemoryStore();
    await store.writeDocument('office', 0, { demo: true, office: null });
    expect(await opened(store, settings())).toEqual({ demo: true, office: anOffice() });
  });
});

test('G1 a file that was changed is a change like any other, made by nobody', async () => {
  const store = openMemoryStore();
  await opened(store, settings({ OFFICE: await officeFile(exampleOffice) }));
  const renamed = changed((office) => Object.assign(office, { name: 'Borgerservice Bov' }));
  const OFFICE = await officeFile(renamed);
  await opened(store, settings({ OFFICE }));
  const configuration = await openOffice(
    store,
    settings({ OFFICE }),
    () => 0,
    () => {},
  );
  expect(configuration.book).toMatchObject({ saved: 2, inForce: 2 });
  expect(await configuration.revision(2)).toMatchObject({ by: null, before: 1, office: renamed });
});

test('G1 a change is in force though somebody who hears of it fails; that is said, and the others hear it', async () => {
  const said: string[] = [];
  const store = openMemoryStore();
  const configuration = await openOffice(
    store,
    settings(),
    () => 0,
    (message) => said.push(message),
  );
  let heard = 0;
  configuration.listen(() => {
    throw new Error('a printer is gone');
  });
  configuration.listen(() => {
    heard += 1;
  });
  const office = { ...exampleOffice, name: 'Borgerservice Bov' };
  const parsed = parseOffice(office);
  if (!('office' in parsed)) throw new Error('not sound');
  await configuration.change({ at: 1, by: null, office }, await prepare(parsed.office));
  expect(configuration.current().name).toBe('Borgerservice Bov');
  expect(heard).toBe(1);
  expect(said).toHaveLength(1);
});
