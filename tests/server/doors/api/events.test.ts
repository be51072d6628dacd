// The journal over REST: whole, in order, page by page, and for supervisors alone (P5).

import { describe, expect, test } from 'vitest';
import { serviceDay } from '../../../../core/opening.ts';
import { openMemoryStore } from '../../../../server/store/memory.ts';
import { TestClock } from '../../../support/clock.ts';
import { entriesFrom } from '../../../support/entries.ts';
import { startDesk } from '../../../support/front-desk.ts';
import { anOffice, siteOf } from '../../../support/office.ts';

type Page = { version: number; entries: { version: number }[] };

const events = '/sites/raadhus/events';

test('page by page, until there is nothing more', async () => {
  const clock = new TestClock();
  const today = serviceDay(siteOf(anOffice()), clock.now);
  const store = openMemoryStore();
  await store.append(`raadhus/${today}`, 0, entriesFrom(1, 2345));
  const desk = await startDesk({ store, clock: clock.read });
  const token = await desk.signIn('supervisor');
  const versions: number[] = [];
  const sizes: number[] = [];
  for (let from = 1; ; ) {
    const { status, body } = await desk.rest('GET', `${events}?from=${from}`, { token });
    expect(status).toBe(200);
    const page = body as Page;
    sizes.push(page.entries.length);
    if (page.entries.length === 0) break;
    versions.push(...page.entries.map(({ version }) => version));
    from = page.version + 1;
  }
  expect(sizes).toEqual([1000, 1000, 345, 0]);
  expect(versions).toEqual(Array.from({ length: 2345 }, (_, i) => i + 1));
});

describe('a page', () => {
  test('of an earlier day, with its end', async () => {
    const store = openMemoryStore();
    await store.append('raadhus/2026-11-20', 0, entriesFrom(1, 3));
    const desk = await startDesk({ store, clock: new TestClock().read });
    const token = await desk.signIn('supervisor');
    const { body } = await desk.rest('GET', `${events}?date=2026-11-20&from=2`, { token });
    expect(body).toMatchObject({ site: 'raadhus', date: '2026-11-20', version: 4 });
    expect((body as Page).entries.map(({ version }) => version)).toEqual([2, 3, 4]);
    expect(await desk.rest('GET', `${events}?date=2026-11-19`, { token })).toMatchObject({
      status: 404,
      body: { name: 'resource/unknown' },
    });
  });

  test.each(['0', '-1', '1.5', 'all', ''])('from=%s is refused', async (from) => {
    const desk = await startDesk();
    const token = await desk.signIn('supervisor');
    expect(await desk.rest('GET', `${events}?from=${from}`, { token })).toMatchObject({
      status: 400,
      body: { name: 'command/malformed', about: { field: 'from' } },
    });
  });

  test('P5 names a person by the day’s id alone', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('supervisor');
    await desk.rest('POST', '/sites/raadhus/counters/1/open', { token });
    const { body } = await desk.rest('GET', events, { token });
    expect(body).toMatchObject({ entries: [{ by: expect.stringMatching(/^person:[0-9a-f]{16}$/) }] });
    expect(JSON.stringify(body)).not.toContain('supervisor');
    const clerk = await desk.signIn('clerk');
    expect(await desk.rest('GET', events, { token: clerk })).toMatchObject({ status: 403 });
  });
});
