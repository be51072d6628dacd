// Public holidays by name, for the calendar on the office's page.

import { expect, test } from 'vitest';
import { holidaysAhead } from '../../server/holidays.ts';
import { startDesk } from '../support/front-desk.ts';

test('O1 the holidays of the days ahead have names in the languages that there are words for, over the new year too', async () => {
  const found = await holidaysAhead('DK', '2026-12-24', 14);
  expect(found.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26', '2027-01-01']);
  expect(found.at(-1)?.names).toMatchObject({ da: 'Nytårsdag', en: "New Year's Day" });
  const german = await holidaysAhead('DE', '2026-10-01', 5);
  expect(german).toMatchObject([{ date: '2026-10-03', names: { de: 'Tag der Deutschen Einheit' } }]);
});

test('an administrator asks for them, and nobody else', async () => {
  const desk = await startDesk();
  const path = '/holidays?country=DK&from=2026-12-20&days=14';
  const asked = async (name: 'admin' | 'supervisor') =>
    desk.rest('GET', path, { token: await desk.signIn(name) });
  expect(await asked('admin')).toMatchObject({ status: 200, body: [{ date: '2026-12-25' }, {}, {}] });
  expect((await asked('supervisor')).status).toBe(403);
  const token = await desk.signIn('admin');
  expect((await desk.rest('GET', '/holidays?country=dk&from=soon&days=9999', { token })).status).toBe(400);
});
