// Surveys of the past, entered by their totals (V8).

import { expect, test } from 'vitest';
import { TestClock } from '../../support/clock.ts';
import { february } from '../../support/february.ts';
import { startDesk } from '../../support/front-desk.ts';

const path = '/past-surveys';
type Entered = { past: { id: string } };

test('V8 one that was entered is there after a restart, is corrected, and is removed', async () => {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read });
  const token = await desk.signIn('supervisor');
  const entered = await desk.rest('POST', path, { token, body: february });
  expect(entered).toMatchObject({
    status: 201,
    body: { past: february, group: { votes: 579, responseRate: null, shares: [] } },
  });
  const { id } = (entered.body as Entered).past;
  await desk.stop();

  const next = await startDesk({ store: desk.store, clock: clock.read });
  const who = await next.signIn('supervisor');
  expect((await next.rest('GET', path, { token: who })).body).toMatchObject([{ past: { id, ...february } }]);
  const corrected = await next.rest('PUT', `${path}/${id}`, {
    token: who,
    body: { ...february, handed: 728 },
  });
  expect(corrected).toMatchObject({ status: 200, body: { group: { responseRate: 579 / 728 } } });
  expect(await next.rest('DELETE', `${path}/${id}`, { token: who })).toMatchObject({ status: 204 });
  expect((await next.rest('GET', path, { token: who })).body).toEqual([]);
  expect(await next.rest('DELETE', `${path}/${id}`, { token: who })).toMatchObject({ status: 404 });
});

test('V8 only supervisors and administrators enter one, only of a site there is, and only when it is over', async () => {
  const desk = await startDesk({ clock: new TestClock('2026-11-23').read });
  const body = february;
  expect(await desk.rest('POST', path, { token: await desk.signIn('clerk'), body })).toMatchObject({
    status: 403,
  });
  const token = await desk.signIn('admin');
  const ask = (more: object) => desk.rest('POST', path, { token, body: { ...body, ...more } });
  expect(await ask({ site: 'kolding' })).toMatchObject({ status: 404, body: { name: 'site/unknown' } });
  expect(await ask({ last: '2026-11-23' })).toMatchObject({
    status: 422,
    body: { name: 'survey/not-past' },
  });
  expect(await ask({ votes: 9 })).toMatchObject({ status: 400, body: { name: 'command/malformed' } });
  expect(await ask({ last: '2026-11-22' })).toMatchObject({ status: 201 });
});
