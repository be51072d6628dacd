// The office is changed while the server runs, through the API that its pages use.

import { expect, test } from 'vitest';
import { exampleOffice } from '../../core/office/example.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { StoreFailed } from '../../server/store/store.ts';
import { TestClock } from '../support/clock.ts';
import { nextView, startDesk, type TestDesk } from '../support/front-desk.ts';
import type { OfficeInput } from '../support/office.ts';
import { first } from '../support/set-up.ts';

type Answer = { status: number; body: unknown };

function changed(change: (office: OfficeInput) => void): OfficeInput {
  const office = structuredClone(exampleOffice);
  change(office);
  return office;
}

const renamed = changed((office) => Object.assign(office, { name: 'Borgerservice Aabenraa' }));
const withoutBov = changed((office) => office.sites.splice(1));
const withPadborg = changed((office) => {
  const [, bov] = office.sites;
  if (bov) office.sites.push({ ...structuredClone(bov), id: 'padborg', name: 'Padborg' });
});
const withoutCounter2 = changed((office) => office.sites[0]?.counters.splice(1, 1));

/** An administrator at an office. */
class Administrator {
  readonly desk: TestDesk;
  readonly token: string;

  constructor(desk: TestDesk, token: string) {
    this.desk = desk;
    this.token = token;
  }

  get(path = ''): Promise<Answer> {
    return this.desk.rest('GET', `/office${path}`, this);
  }

  async version(): Promise<number> {
    return ((await this.get()).body as { version: number }).version;
  }

  async put(office: unknown, when: 'now' | 'tomorrow' = 'now', version?: number): Promise<Answer> {
    const body = { version: version ?? (await this.version()), office, when };
    return this.desk.rest('PUT', '/office', { body, token: this.token });
  }

  check(office: unknown): Promise<Answer> {
    return this.desk.rest('POST', '/office/check', { body: { office }, token: this.token });
  }
}

async function atWork(options: Parameters<typeof startDesk>[0] = {}) {
  const desk = await startDesk(options);
  return { desk, admin: new Administrator(desk, await desk.signIn('admin')) };
}

async function waitsAtCounter2(desk: TestDesk) {
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn('clerk') });
  await desk.command(clerk, { command: 'open', counter: '2' });
  return clerk;
}

test('G1 a change is in force at once, and kept with who and when', async () => {
  const { desk, admin } = await atWork();
  expect(await admin.get()).toMatchObject({
    status: 200,
    body: { version: 1, office: exampleOffice, source: 'demo', next: null },
  });

  expect(await admin.put(renamed)).toMatchObject({ status: 200, body: { version: 2, replaced: null } });

  expect(await admin.get()).toMatchObject({
    body: { version: 2, office: { name: 'Borgerservice Aabenraa' } },
  });
  expect(await (await fetch(desk.url)).text()).toContain('Borgerservice Aabenraa');
  const { body } = await admin.get('/changes');
  expect(body).toMatchObject([
    {
      version: 2,
      by: { id: 'demo-admin', name: 'admin' },
      when: 'now',
      changes: [
        { path: ['name'], is: 'changed', before: 'Aabenraa Borgerservice', after: 'Borgerservice Aabenraa' },
      ],
    },
    { version: 1, by: null },
  ]);
});

test('G2 what was changed is taken back as a new change', async () => {
  const { desk, admin } = await atWork();
  await admin.put(renamed);
  expect(await admin.get('/changes/1')).toMatchObject({ body: { office: exampleOffice } });

  const body = { version: 2, when: 'now' };
  const restored = await desk.rest('POST', '/office/changes/1/restore', { body, token: admin.token });

  expect(restored).toMatchObject({ status: 200, body: { version: 3 } });
  expect(await admin.get()).toMatchObject({ body: { version: 3, office: exampleOffice } });
  const unknown = await desk.rest('POST', '/office/changes/9/restore', {
    body: { version: 3, when: 'now' },
    token: admin.token,
  });
  expect(unknown.status).toBe(404);
});

test('G1 of two who change at once one hears that the other was first', async () => {
  const { admin } = await atWork();
  const answers = await Promise.all([admin.put(renamed, 'now', 1), admin.put(withoutBov, 'now', 1)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
    name: 'office/changed',
    about: { version: 2 },
  });
});

test('G1 what was changed is there after a restart, also in the demo', async () => {
  const store = openMemoryStore();
  const { desk, admin } = await atWork({ store });
  await admin.put(withPadborg);
  await desk.stop();

  const again = await atWork({ store });

  expect(await again.admin.get()).toMatchObject({ body: { version: 2, office: withPadborg } });
  await expect(again.desk.connect({ role: 'display', site: 'padborg' })).resolves.toBeDefined();
});

test('what is not sound is refused with the field and a sentence', async () => {
  const { desk, admin } = await atWork();
  const office = changed((input) => Object.assign(input.sites[0]?.counters[2] ?? {}, { label: '' }));

  const body = { version: 1, office, when: 'now' };
  const headers = { 'accept-language': 'da' };
  const refused = await desk.rest('PUT', '/office', { body, token: admin.token, headers });

  expect(refused).toMatchObject({
    status: 422,
    body: {
      name: 'office/unsound',
      about: { field: 'sites.0.counters.2.label', fault: 'missing', faults: 1 },
      detail: 'Skranke 3 på Aabenraa Rådhus: etiketten mangler.',
    },
  });
  expect(await admin.check(office)).toMatchObject({
    status: 200,
    body: {
      faults: [{ path: ['sites', 0, 'counters', 2, 'label'], fault: 'missing' }],
      changes: [],
      breaks: [],
    },
  });
  expect(await admin.version()).toBe(1);
});

test('G3 what would break the running day is refused now and named, and comes tomorrow', async () => {
  const clock = new TestClock();
  const { desk, admin } = await atWork({ clock: clock.read });
  const clerk = await waitsAtCounter2(desk);

  expect(await admin.check(withoutCounter2)).toMatchObject({
    body: { faults: [], breaks: [{ breaks: 'counter-open', about: { counter: '2', site: 'raadhus' } }] },
  });
  expect(await admin.put(withoutCounter2)).toMatchObject({
    status: 409,
    body: { name: 'office/day-running', rule: 'G3', detail: 'Counter 2 at Aabenraa Rådhus is open.' },
  });

  expect(await admin.put(withoutCounter2, 'tomorrow')).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await admin.get()).toMatchObject({
    body: { version: 2, office: exampleOffice, next: { from: '2026-11-24', office: withoutCounter2 } },
  });
  expect(await desk.command(clerk, { command: 'close', counter: '2' })).toMatchObject({ ok: true });

  expect(await admin.put(renamed)).toMatchObject({ status: 200, body: { version: 3, replaced: 2 } });
  expect(await admin.get()).toMatchObject({ body: { version: 3, next: null } });
});

test('G3 what is to come survives a restart and comes with its day', async () => {
  const clock = new TestClock();
  const store = openMemoryStore();
  const { desk, admin } = await atWork({ clock: clock.read, store });
  await admin.put(withoutCounter2, 'tomorrow');
  await desk.stop();

  const sameDay = await atWork({ clock: clock.read, store });
  expect(await sameDay.admin.get()).toMatchObject({
    body: { office: exampleOffice, next: { from: '2026-11-24' } },
  });
  await sameDay.desk.stop();

  clock.at('2026-11-24', '08:00');
  const nextDay = await atWork({ clock: clock.read, store });
  expect(await nextDay.admin.get()).toMatchObject({
    body: { version: 2, office: withoutCounter2, next: null },
  });
});

test('G2 what is to come is taken back before it comes, and it is kept who did so', async () => {
  const { desk, admin } = await atWork();
  await admin.put(renamed, 'tomorrow');
  expect(await desk.rest('DELETE', '/office/next', admin)).toMatchObject({ status: 204 });
  expect(await desk.rest('DELETE', '/office/next', admin)).toMatchObject({ status: 404 });
  expect(await admin.get()).toMatchObject({ body: { version: 2, next: null } });
  expect((await admin.get('/changes')).body).toMatchObject([
    { version: 2, when: 'tomorrow', withdrawn: { by: { name: 'admin' } } },
    { version: 1 },
  ]);
});

test('a new site is open at once, and one that is removed tells its pages so', async () => {
  const { desk, admin } = await atWork();
  await admin.put(withPadborg);
  const display = await desk.connect({ role: 'display', site: 'padborg' });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'padborg', device: 'kiosk' });
  const seen = nextView(display, 'display', ({ waiting }) => waiting === 1);
  const taken = await desk.command(kiosk, {
    command: 'take',
    services: ['pas'],
    language: 'da',
    slip: false,
  });
  expect(taken).toMatchObject({ ok: true });
  expect((await seen).site.name).toBe('Padborg');
  expect(await admin.put(exampleOffice)).toMatchObject({
    status: 409,
    body: { about: { breaks: 'site-in-use', site: 'padborg', visits: 1 } },
  });
  const visit = taken.ok ? (taken.answer.visit ?? '') : '';
  await desk.command(kiosk, { command: 'leave', visit });
  const left = new Promise((resolve) => display.on('disconnect', resolve));

  expect(await admin.put(exampleOffice)).toMatchObject({ status: 200 });

  await left;
  await expect(desk.connect({ role: 'display', site: 'padborg' })).rejects.toThrow('site/unknown');
  expect(await desk.store.streams()).toHaveLength(1);
});

test('every page gets whole views of the office that is now in force', async () => {
  const { desk, admin } = await atWork();
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn('clerk') });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk' });
  const display = await desk.connect({ role: 'display', site: 'raadhus' });
  const views = [
    nextView(clerk, 'place', ({ counters }) => counters.length === 3),
    nextView(clerk, 'staff', ({ counters }) => counters.length === 3),
    nextView(kiosk, 'kiosk', ({ office }) => office === 'Borgerservice'),
    nextView(display, 'display', ({ site }) => site.name === 'Rådhuset'),
  ];

  await admin.put(
    changed((office) => {
      office.name = 'Borgerservice';
      office.sites[0]?.counters.splice(1, 1);
      Object.assign(office.sites[0] ?? {}, { name: 'Rådhuset' });
    }),
  );

  expect(await Promise.all(views)).toHaveLength(4);
});

test('an office that its file says is for reading', async () => {
  const desk = await startDesk({ office: exampleOffice });
  const body = first;
  const session = await desk.rest('POST', '/session', { body });
  const admin = new Administrator(desk, (session.body as { token: string }).token);

  expect(await admin.get()).toMatchObject({
    body: { source: 'file', office: exampleOffice, machine: { keepMonths: 13 } },
  });
  expect(await admin.put(renamed)).toMatchObject({ status: 409, body: { name: 'office/from-file' } });
});

test('only administrators see and change it', async () => {
  const { desk } = await atWork();
  const token = await desk.signIn('supervisor');
  const answers = [
    await desk.rest('GET', '/office', { token }),
    await desk.rest('PUT', '/office', { token, body: { version: 1, office: {}, when: 'now' } }),
    await desk.rest('POST', '/office/check', { token, body: { office: {} } }),
  ];
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test('G4 while the office changes, each command is decided on one whole office, and none is lost', async () => {
  const { desk, admin } = await atWork();
  const kiosk = await desk.connect({ role: 'kiosk', site: 'raadhus', device: 'kiosk' });
  const targets = [7, 11, 13];
  const offices = targets.map((minutes) =>
    changed((office) => {
      for (const service of office.services) service.targetMinutes = minutes;
    }),
  );
  const taken: Promise<unknown>[] = [];
  const take = () => {
    taken.push(
      desk.command(kiosk, { command: 'take', services: ['pas', 'vielse'], language: 'da', slip: false }),
    );
  };

  for (const [i, office] of offices.entries()) {
    for (let n = 0; n < 8; n += 1) take();
    const saved = admin.put(office, 'now', i + 1);
    for (let n = 0; n < 8; n += 1) take();
    expect((await saved).status).toBe(200);
  }
  take();

  const answers = await Promise.all(taken);
  expect(answers.filter((answer) => !(answer as { ok: boolean }).ok)).toEqual([]);
  const [stream] = await desk.store.streams();
  const entries = await desk.store.read(stream ?? '/');
  expect(entries).toHaveLength(49);
  const minutes = entries.flatMap(({ at, events }) =>
    events.map((event) =>
      event.type === 'ticket-taken' ? event.errands.map(({ due }) => (due - at) / 60_000) : [],
    ),
  );
  const whole = [[20, 15], ...targets.map((target) => [target, target])];
  expect(minutes.filter((pair) => !whole.some((one) => one.join() === pair.join()))).toEqual([]);
  expect(minutes.at(-1)).toEqual([13, 13]);
});

test('G1 what could not be written is not in force, and the next save finds nothing of it', async () => {
  const store = openMemoryStore();
  const { admin } = await atWork({ store });
  const { writeDocument } = store;
  store.writeDocument = async (name, expected, body) => {
    if (name === 'office') throw new StoreFailed('full');
    return writeDocument(name, expected, body);
  };
  expect(await admin.put(renamed)).toMatchObject({ status: 503, body: { name: 'store/failing' } });
  expect(await admin.get()).toMatchObject({ body: { version: 1, office: exampleOffice } });
  store.writeDocument = writeDocument;

  expect(await admin.put(withoutBov)).toMatchObject({ status: 200, body: { version: 2 } });
  expect(await admin.get('/changes/2')).toMatchObject({ body: { office: withoutBov } });
});

test('hours, holidays and the paper tray follow at once', async () => {
  const clock = new TestClock('2026-12-25', '10:00');
  const { desk, admin } = await atWork({ clock: clock.read });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'bov', device: 'kiosk' });
  const take = () => desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  expect(await desk.rest('GET', '/sites/bov/paper')).toMatchObject({ status: 200 });
  expect(await take()).toMatchObject({ ok: true });

  // A Friday, and Christmas Day in Denmark.
  const hours = { week: { fri: [{ from: '09:00', to: '15:00' }] } };
  const closed = changed((office) => Object.assign(office.sites[1] ?? {}, { hours, printer: 'none' }));
  expect(await admin.put(closed)).toMatchObject({ status: 200 });
  expect(await take()).toMatchObject({ ok: false, refusal: { refused: 'service/closed' } });
  expect(await desk.rest('GET', '/sites/bov/paper')).toMatchObject({ status: 404 });

  // Where Christmas is in January.
  expect(await admin.put({ ...closed, country: 'ET' })).toMatchObject({ status: 200 });
  expect(await take()).toMatchObject({ ok: true });
});

test('O3 when a day ends can still be changed before it has begun', async () => {
  const clock = new TestClock('2026-11-23', '02:00');
  const { desk, admin } = await atWork({ clock: clock.read });
  const kiosk = await desk.connect({ role: 'kiosk', site: 'bov', device: 'kiosk' });
  const earlier = changed((office) => {
    for (const site of office.sites) site.dayEnds = '01:00';
  });
  expect(await admin.put(earlier)).toMatchObject({ status: 200 });
  await desk.command(kiosk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  expect(await desk.store.streams()).toEqual(['bov/2026-11-23']);
  expect(await admin.put(exampleOffice)).toMatchObject({
    status: 409,
    body: { detail: 'The day at Bov has begun, so its time zone and its end are settled.' },
  });
});

test('G3 a site that somebody has booked on another day stays, and it is said until when', async () => {
  const clock = new TestClock('2026-11-23', '10:00');
  const { desk, admin } = await atWork({ clock: clock.read });
  const booking = { code: 'CITY10', time: clock.now + 24 * 3_600_000, services: ['pas'] };
  await desk.rest('POST', '/sites/bov/bookings', { token: admin.token, body: booking });
  expect(await admin.check(withoutBov)).toMatchObject({
    body: { breaks: [{ breaks: 'site-booked', about: { site: 'bov', n: 1, date: '2026-11-24' } }] },
  });
  expect(await admin.put(withoutBov)).toMatchObject({
    status: 409,
    body: { detail: '1 booking at Bov is left; it is on 24 November 2026.' },
  });
  await desk.rest('DELETE', '/bookings/CITY10', { token: admin.token });
  expect(await admin.put(withoutBov)).toMatchObject({ status: 200 });
});
