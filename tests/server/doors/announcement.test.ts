// What a display says: the calls that it shows, and nothing else (S2, P2).

import { expect, test } from 'vitest';
import { type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';

async function atWork(): Promise<{ desk: TestDesk; clerk: Page }> {
  const desk = await startDesk();
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await desk.command(clerk, { command: 'open', counter: '3', serves: ['pas'], helps: [] });
  await desk.command(clerk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  return { desk, clerk };
}

function say(desk: TestDesk, site: string, what: string | number, language = 'da'): Promise<Response> {
  return fetch(`${desk.url}/speech/${site}/${what}/${language}.wav`);
}

async function isSound(answer: Response): Promise<boolean> {
  const wav = Buffer.from(await answer.arrayBuffer());
  return answer.headers.get('content-type') === 'audio/wav' && wav.toString('latin1', 0, 4) === 'RIFF';
}

test('S2 a call is heard in each language while it is on the display, and no more once it was taken back', async () => {
  const { desk, clerk } = await atWork();
  expect((await say(desk, 'raadhus', 1)).status).toBe(404);

  await desk.command(clerk, { command: 'call-next', counter: '3' });
  const { calls } = await desk.see({ role: 'display', site: 'raadhus' }, 'display');
  expect(calls).toMatchObject([{ id: 1, number: 'A001', counter: '3' }]);
  for (const language of ['da', 'de', 'en'])
    expect(await isSound(await say(desk, 'raadhus', 1, language))).toBe(true);
  expect((await say(desk, 'bov', 1)).status).toBe(404);

  await desk.command(clerk, { command: 'undo', counter: '3' });
  expect((await say(desk, 'raadhus', 1)).status).toBe(404);
});

test('S2 a recall is said again, as an announcement of its own', async () => {
  const { desk, clerk } = await atWork();
  await desk.command(clerk, { command: 'call-next', counter: '3' });
  await desk.command(clerk, { command: 'recall', counter: '3' });

  const said = await Promise.all([say(desk, 'raadhus', 1), say(desk, 'raadhus', 2)]);

  const [first, again] = await Promise.all(said.map(async (one) => Buffer.from(await one.arrayBuffer())));
  expect(first?.length).toBeGreaterThan(1000);
  expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
});

test('a display’s sound can be tried', async () => {
  const desk = await startDesk();
  expect(await isSound(await say(desk, 'raadhus', 'test', 'de'))).toBe(true);
});

test('nothing else is said', async () => {
  const { desk, clerk } = await atWork();
  await desk.command(clerk, { command: 'call-next', counter: '3' });
  for (const path of ['raadhus/0/da', 'raadhus/hej/da', 'raadhus/1/xx', 'kolding/1/da', 'raadhus/1.5/da']) {
    const { status } = await fetch(`${desk.url}/speech/${path}.wav`);
    expect({ path, status }).toEqual({ path, status: 404 });
  }
});
