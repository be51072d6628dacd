// Two real servers: a laptop runs a pop-up's days by itself, and they come home as a file (F5).

import { afterEach, describe, expect, test, vi } from 'vitest';
import type { IsoDate } from '../../core/time.ts';
import { AccessLog } from '../../server/access-log.ts';
import { type Store, StoreDamaged, StoreFailed } from '../../server/store/store.ts';
import { verify } from '../../server/verify.ts';
import { startDesk, type TestDesk } from '../support/front-desk.ts';
import { leader, liveADay, monday, type Servers, tuesday, turn, twoServers } from '../support/two-servers.ts';

const path = '/pop-ups/soenderstrand/days';

async function twoDays(): Promise<Servers & { file: string }> {
  const servers = await twoServers();
  const { clock } = servers;
  await liveADay(servers, 3);
  clock.at(tuesday, '09:00');
  await liveADay(servers, 2);
  clock.at('2026-11-25', '09:00');
  await turn(servers.laptop);
  await turn(servers.townHall);
  return { ...servers, file: await saved(servers) };
}

async function count(desk: TestDesk): Promise<number | undefined> {
  const token = await leader(desk);
  const { body } = await desk.rest('GET', '/pop-ups', { token });
  return (body as { popUps: { days: number }[] }).popUps[0]?.days;
}

async function saved({ laptop }: Servers): Promise<string> {
  const { status, body, headers } = await laptop.rest('GET', path, { token: await leader(laptop) });
  expect(status).toBe(200);
  expect(headers.get('content-disposition')).toContain('soenderstrand-days.jsonl');
  return String(body);
}

async function bring({ townHall }: Pick<Servers, 'townHall'>, file: string, asked = '', token?: string) {
  return townHall.rest('POST', `${path}${asked}`, {
    token: token ?? (await leader(townHall)),
    body: Buffer.from(file),
    headers: { 'content-type': 'application/jsonl', 'accept-language': 'da' },
  });
}

async function figuresOf(desk: TestDesk): Promise<unknown> {
  const token = await leader(desk);
  const asked = `/figures?from=${monday}&to=${tuesday}&step=day&sites=soenderstrand`;
  return (await desk.rest('GET', asked, { token })).body;
}

async function storyOf(desk: TestDesk, date: IsoDate): Promise<unknown> {
  const token = await leader(desk);
  return (await desk.rest('GET', `/figures/soenderstrand/${date}`, { token })).body;
}

function journals(store: Store): Promise<string[]> {
  return store.streams().then((all) => all.filter((stream) => stream.startsWith('soenderstrand/')));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('F5 days of a laptop with a server of its own', { timeout: 60_000 }, () => {
  test('come home: looked at without a trace, then counted as there', async () => {
    const servers = await twoDays();
    const { townHall, laptop, file } = servers;
    const token = await leader(townHall);
    const days = [
      { date: monday, visits: 4, servings: 3 },
      { date: tuesday, visits: 3, servings: 2 },
    ];
    expect(await bring(servers, file, '?dry=1')).toMatchObject({
      status: 200,
      body: { dry: true, days, known: [], faults: [] },
    });
    expect(await journals(townHall.store)).toEqual([]);
    const noted = vi.spyOn(AccessLog.prototype, 'note');
    expect(await bring(servers, file)).toMatchObject({ status: 200, body: { dry: false, days, known: [] } });
    expect(noted.mock.calls).toMatchObject([
      [
        {
          event: 'days brought',
          who: expect.stringMatching(/^person:./),
          asked: `soenderstrand ${monday} ${tuesday}`,
        },
      ],
    ]);

    const figures = (await figuresOf(townHall)) as { total: { visits: number } };
    expect(figures.total.visits).toBe(7);
    expect(figures).toEqual(await figuresOf(laptop));
    expect(await storyOf(townHall, monday)).toEqual(await storyOf(laptop, monday));
    const year = await townHall.rest('GET', '/data-sheets/2026', { token });
    expect(JSON.stringify(year.body)).toContain('soenderstrand');
    expect(await verify(townHall.store)).toMatchObject({ days: 2, findings: [] });
    expect(await count(townHall)).toBe(2);

    // The same once more changes nothing; and it goes on from here as well.
    expect(await bring(servers, file)).toMatchObject({
      status: 200,
      body: { days: [], known: [monday, tuesday], faults: [] },
    });
    expect((await townHall.rest('GET', path, { token })).body).toBe(file);
    expect(townHall.warnings).toEqual([]);
  });

  test('are there after a restart, and the pop-up goes on at the town hall', async () => {
    const { townHall, clock, file } = await twoDays();
    await bring({ townHall }, file);
    const before = await figuresOf(townHall);
    await townHall.stop();
    const next = await startDesk({ store: townHall.store, clock: clock.read });
    expect(await figuresOf(next)).toEqual(before);
    const taken = await next.rest('POST', '/sites/soenderstrand/tickets', {
      token: await leader(next),
      body: { services: ['vielse'], language: 'da', slip: false },
    });
    expect(taken).toMatchObject({ status: 201, body: { number: 'A001' } });
    expect(await verify(townHall.store)).toMatchObject({ days: 3, findings: [] });
  });

  test('with a fault are not taken over at all, and each is said with its line', async () => {
    const { townHall, file } = await twoDays();
    const lines = file.split('\n');
    const cut = lines.toSpliced(-3, 1).join('\n');
    const looked = await bring({ townHall }, cut, '?dry=1');
    const text = `Linje ${lines.length - 2}, 24. november 2026: En hændelse mangler eller står der to gange.`;
    expect(looked).toMatchObject({
      status: 200,
      body: {
        days: [{ date: monday }],
        faults: [{ line: lines.length - 2, date: tuesday, fault: 'version', text }],
      },
    });
    expect(await bring({ townHall }, cut)).toMatchObject({
      status: 422,
      body: { name: 'days/file-unsound', rule: 'F5', detail: text },
    });
    expect(await journals(townHall.store)).toEqual([]);
  });

  test('that are not over at the town hall, or are there with other content, are refused by name', async () => {
    const servers = await twoDays();
    const { townHall, clock, file } = servers;
    clock.at(tuesday, '10:00');
    await turn(townHall);
    expect(await bring(servers, file, '?dry=1')).toMatchObject({
      body: { faults: [{ date: tuesday, fault: 'not-over' }] },
    });
    await townHall.rest('POST', '/sites/soenderstrand/tickets', {
      token: await leader(townHall),
      body: { services: ['vielse'], language: 'da', slip: false },
    });
    clock.at('2026-11-25', '10:00');
    await turn(townHall);
    expect(await bring(servers, file)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('Denne server har allerede den dag, med et andet indhold.') },
    });
    expect(await journals(townHall.store)).toEqual([`soenderstrand/${tuesday}`]);

    // The others come home when that is wanted.
    const others = [{ date: monday, visits: 4, servings: 3 }];
    expect(await bring(servers, file, '?skip=1')).toMatchObject({
      status: 200,
      body: { days: others, faults: [{ date: tuesday, fault: 'other-content' }] },
    });
    expect(await journals(townHall.store)).toEqual([`soenderstrand/${monday}`, `soenderstrand/${tuesday}`]);
    expect(await verify(townHall.store)).toMatchObject({ days: 2, findings: [] });
  });

  test('of which one can’t be read on the laptop: the others come home, and it is named', async () => {
    const servers = await twoDays();
    const { townHall, laptop } = servers;
    const { read } = laptop.store;
    vi.spyOn(laptop.store, 'read').mockImplementation((stream) =>
      stream.endsWith(monday) ? Promise.reject(new StoreDamaged(stream)) : read(stream),
    );
    const file = await saved(servers);
    expect(await bring(servers, file)).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('den bærbare kan ikke læse dens journal') },
    });
    expect(await bring(servers, file, '?skip=1')).toMatchObject({
      body: { days: [{ date: tuesday }], faults: [{ date: monday, fault: 'damaged-there' }] },
    });
    expect(await journals(townHall.store)).toEqual([`soenderstrand/${tuesday}`]);
    // Nothing of what is no such file, even if days are to be left out.
    expect(await bring(servers, 'no file', '?skip=1')).toMatchObject({ status: 422 });
  });

  test('are saved from a day and to a day, where all are too many for a file', async () => {
    const { townHall, laptop } = await twoDays();
    const part = async (asked: string) => {
      const { body } = await laptop.rest('GET', `${path}${asked}`, { token: await leader(laptop) });
      return (await bring({ townHall }, String(body), '?dry=1')).body;
    };
    expect(await part(`?to=${monday}`)).toMatchObject({ days: [{ date: monday }], faults: [] });
    expect(await part(`?from=${tuesday}`)).toMatchObject({ days: [{ date: tuesday }], faults: [] });
  });

  test('whose figures the disk did not take are told as not whole, and the same file makes them whole', async () => {
    const servers = await twoDays();
    const { townHall, file } = servers;
    const { writeSheet } = townHall.store;
    const disk = vi
      .spyOn(townHall.store, 'writeSheet')
      .mockImplementation((name, body) =>
        name.startsWith('rows-') ? Promise.reject(new StoreFailed(name)) : writeSheet(name, body),
      );
    expect(await bring(servers, file)).toMatchObject({ status: 503 });
    disk.mockRestore();
    const days = [{ date: monday }, { date: tuesday }];
    expect(await bring(servers, file, '?dry=1')).toMatchObject({ body: { days, known: [] } });
    expect(await bring(servers, file)).toMatchObject({ body: { days, known: [] } });
    expect(await bring(servers, file)).toMatchObject({ body: { days: [], known: [monday, tuesday] } });
  });

  test('hide no day before them of which the disk has not taken what belongs to its end', async () => {
    const { townHall, laptop, clock } = await twoServers();
    const { writeSheet } = townHall.store;
    const disk = vi
      .spyOn(townHall.store, 'writeSheet')
      .mockImplementation((name, body) =>
        name === `figures-soenderstrand-${monday}`
          ? Promise.reject(new StoreFailed(name))
          : writeSheet(name, body),
      );
    const ticket = { services: ['vielse'], language: 'da', slip: false };
    const token = await leader(townHall);
    await townHall.rest('POST', '/sites/soenderstrand/tickets', { token, body: ticket });
    clock.at(tuesday, '09:00');
    await liveADay({ townHall, laptop, clock }, 2);
    clock.at('2026-11-25', '09:00');
    await turn(laptop);
    await turn(townHall);
    await bring({ townHall }, await saved({ townHall, laptop, clock }));
    await townHall.stop();
    disk.mockRestore();
    await startDesk({ store: townHall.store, clock: clock.read });
    expect(await verify(townHall.store)).toMatchObject({ days: 2, findings: [] });
  });

  test('are counted for the page as none while the disk fails, and nobody waits for it', async () => {
    const { townHall } = await twoDays();
    const fails = () => Promise.reject(new StoreFailed('no disk today'));
    vi.spyOn(townHall.store, 'append').mockImplementation(fails);
    vi.spyOn(townHall.store, 'writeSheet').mockImplementation(fails);
    const body = { services: ['vielse'], language: 'da', slip: false };
    const token = await leader(townHall);
    await townHall.rest('POST', '/sites/soenderstrand/tickets', { token, body });
    expect(await count(townHall)).toBe(0);
    expect(await townHall.rest('GET', path, { token: await leader(townHall) })).toMatchObject({
      status: 503,
    });
  });

  test('are brought by those who lead, to pop-ups alone, and nobody else’s file is read', async () => {
    const { townHall, file } = await twoDays();
    const token = await leader(townHall);
    const clerk = await townHall.signIn('clerk');
    expect(await bring({ townHall }, file, '', clerk)).toMatchObject({ status: 403 });
    expect(await townHall.rest('GET', path, { token: clerk })).toMatchObject({ status: 403 });
    const stranger = await fetch(`${townHall.url}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/jsonl' },
      // Larger than anybody may send.
      body: new Uint8Array(17_000_000),
    });
    expect(stranger.status).toBe(401);
    expect(await bring({ townHall }, 'x'.repeat(17_000_000))).toMatchObject({
      status: 413,
      body: { name: 'message/too-large' },
    });
    expect(await townHall.rest('GET', '/pop-ups/raadhus/days', { token })).toMatchObject({
      status: 404,
      body: { name: 'site/unknown' },
    });
    expect(await journals(townHall.store)).toEqual([]);
  });
});

test('F5 F4 a day whose journal was deleted meanwhile is known by what it counted', {
  timeout: 60_000,
}, async () => {
  const servers = await twoDays();
  await bring(servers, servers.file);
  const { store } = servers.townHall;
  await store.deleteStream(`soenderstrand/${monday}`);
  expect(await bring(servers, servers.file)).toMatchObject({ body: { days: [], known: [monday, tuesday] } });
  expect(await journals(store)).toEqual([`soenderstrand/${tuesday}`]);
});
