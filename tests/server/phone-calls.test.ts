// Phone calls by day (F3), through REST on a real server.

import { describe, expect, test } from 'vitest';
import { TestClock } from '../support/clock.ts';
import { startDesk } from '../support/front-desk.ts';

const path = '/phone-calls/2026';

async function opened() {
  const clock = new TestClock('2026-11-23', '16:00');
  const desk = await startDesk({ clock: clock.read });
  const token = await desk.signIn('supervisor');
  const put = (body: object, year = 2026) => desk.rest('PUT', `/phone-calls/${year}`, { token, body });
  const bring = (file: string, asked = '') =>
    desk.rest('POST', `${path}/import${asked}`, {
      token,
      body: Buffer.from(file),
      headers: { 'content-type': 'text/csv', 'accept-language': 'da' },
    });
  const known = async () =>
    (await desk.rest('GET', path, { token })).body as { days: object; changes: object[] };
  return { desk, clock, token, put, bring, known };
}

describe('F3 phone calls', () => {
  test('are entered and corrected by day, with who and when, and are there after a restart', async () => {
    const { desk, clock, put, known } = await opened();
    expect(await known()).toEqual({ days: {}, changes: [] });
    await put({ '2026-11-20': 480, '2026-11-23': 510 });
    const entered = clock.read();
    await put({ '2026-11-20': 481, '2026-11-23': null });
    await put({ '2026-11-20': 481 });
    const after = {
      days: { '2026-11-20': 481 },
      changes: [
        {
          at: entered,
          by: expect.stringMatching(/^person:/),
          from: 'page',
          days: { '2026-11-20': { was: null, is: 480 }, '2026-11-23': { was: null, is: 510 } },
        },
        { from: 'page', days: { '2026-11-20': { was: 480, is: 481 }, '2026-11-23': { was: 510, is: null } } },
      ],
    };
    expect(await known()).toMatchObject(after);
    expect((await known()).changes).toHaveLength(2);
    await desk.stop();
    const next = await startDesk({ store: desk.store, clock: clock.read });
    const token = await next.signIn('supervisor');
    expect((await next.rest('GET', path, { token })).body).toMatchObject(after);
  });

  test('of another year, of a day to come, or no whole number are refused', async () => {
    const { put, known } = await opened();
    expect(await put({ '2025-11-20': 1 })).toMatchObject({ status: 422, body: { name: 'calls/other-year' } });
    expect(await put({ '2026-11-20': 1, '2026-11-24': 1 })).toMatchObject({
      status: 422,
      body: { name: 'calls/not-yet' },
    });
    for (const calls of [-1, 1.5, 100_001, '7'])
      expect(await put({ '2026-11-20': calls })).toMatchObject({ status: 400 });
    expect(await put({ '2026-02-30': 1 })).toMatchObject({ status: 400 });
    expect(await known()).toEqual({ days: {}, changes: [] });
  });

  test('come from a file that is looked at without a trace, then taken over', async () => {
    const { put, bring, known } = await opened();
    await put({ '2026-11-19': 470, '2026-11-20': 480 });
    const file = 'dato;opkald\r\n19-11-2026;470\r\n20-11-2026;485\r\n2026-11-23;510\r\n';
    const changes = { '2026-11-20': { was: 480, is: 485 }, '2026-11-23': { was: null, is: 510 } };
    expect(await bring(file, '?dry=1')).toMatchObject({
      status: 200,
      body: { dry: true, changes, unchanged: 1, faults: [] },
    });
    expect((await known()).changes).toHaveLength(1);
    expect(await bring(file)).toMatchObject({ status: 200, body: { dry: false, changes, unchanged: 1 } });
    expect(await known()).toMatchObject({
      days: { '2026-11-19': 470, '2026-11-20': 485, '2026-11-23': 510 },
      changes: [{ from: 'page' }, { from: 'file', days: changes }],
    });
  });

  test('of a file with a fault are not taken over at all, and each line is said with its reason', async () => {
    const { bring, known } = await opened();
    const file = '19-11-2026;470\n20-11-2026;mange\n32-11-2026;5\n';
    const second =
      'Linje 2: »mange« er ikke et antal opkald. Skriv et helt tal fra 0 til 100000, uden punktum.';
    const third = 'Linje 3: »32-11-2026« er ikke en dato som 31-01-2022.';
    expect(await bring(file, '?dry=1')).toMatchObject({
      status: 200,
      body: {
        changes: {},
        faults: [
          { line: 2, text: second },
          { line: 3, text: third },
        ],
      },
    });
    expect(await bring(file)).toMatchObject({
      status: 422,
      body: { name: 'calls/file-unsound', detail: `${second} ${third}` },
    });
    expect(await known()).toEqual({ days: {}, changes: [] });
  });

  test('are seen and entered by supervisors and administrators alone', async () => {
    const { desk } = await opened();
    const clerk = await desk.signIn('clerk');
    for (const [method, body] of [
      ['GET', undefined],
      ['PUT', {}],
    ] as const)
      expect(await desk.rest(method, path, { token: clerk, body })).toMatchObject({ status: 403 });
    const token = await desk.signIn('admin');
    expect(await desk.rest('PUT', path, { token, body: { '2026-11-20': 1 } })).toMatchObject({ status: 200 });
  });
});
