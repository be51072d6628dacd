// A result that the waiting room is shown (V10).

import { expect, test } from 'vitest';
import { TestClock } from '../../support/clock.ts';
import { startDesk } from '../../support/front-desk.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { aSurvey } from '../../support/survey.ts';

test('V10 a result is on the displays when it is published and somebody chose so, and until they choose otherwise', async () => {
  const clock = new TestClock('2026-11-23', '10:00');
  const printer = new NotedPrinter();
  const desk = await startDesk({ clock: clock.read, printerFor: () => printer });
  const survey = await aSurvey(desk);
  const poster = async (site = 'raadhus') => (await desk.see({ role: 'display', site }, 'display')).poster;
  const room: unknown[] = [];
  await desk.connect({ role: 'display', site: 'raadhus' }, (page) =>
    page.on('view', (view) => view.view === 'display' && room.push(view.poster?.votes)),
  );
  const tokens = await survey.tokens(printer, 12);
  const show = async (shown: boolean) =>
    desk.rest('PUT', `/surveys/${survey.survey.id}/shown`, {
      token: await desk.signIn('supervisor'),
      body: { shown },
    });
  for (const token of tokens.slice(0, 9)) await survey.vote(token);
  expect(await show(true)).toMatchObject({ status: 404, body: { name: 'survey/not-published' } });
  for (const token of tokens.slice(9)) await survey.vote(token, 'neither');
  await survey.ask('POST', '/end');

  expect(await show(true)).toMatchObject({ status: 200, body: { shown: true } });
  await expect.poll(() => room.at(-1)).toBe(12);
  expect(await poster()).toEqual({
    first: '2026-11-23',
    last: '2026-11-23',
    votes: 12,
    handed: null,
    shares: [
      { answer: 'satisfied', count: 9, share: 0.75 },
      { answer: 'neither', count: 3, share: 0.25 },
      { answer: 'dissatisfied', count: 0, share: 0 },
    ],
  });
  expect(await poster('bov')).toBeNull();
  const wall = () => fetch(`${desk.url}/surveys/${survey.survey.id}/poster`);
  const page = await (await wall()).text();
  for (const told of ['75\u00a0%', '12 stemte', '12 haben abgestimmt']) expect(page).toContain(told);
  await show(false);
  await expect.poll(() => room.at(-1)).toBeUndefined();
  expect(await poster()).toBeNull();
  expect((await wall()).status).toBe(404);
});
