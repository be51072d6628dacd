// The room over REST: who sees it, messages at one site and at all, and a display that makes itself heard.

import { describe, expect, test } from 'vitest';
import { startDesk, type TestDesk } from '../../../support/front-desk.ts';

const text = { da: 'Elevatoren er i stykker.' };

async function messagesAt(desk: TestDesk, site: string, token: string) {
  const { body } = await desk.rest('GET', `/sites/${site}/room`, { token });
  return (body as { messages: { id: string }[] }).messages.map(({ id }) => id);
}

describe('the room', () => {
  test('is for those who lead, and names nobody', async () => {
    const desk = await startDesk();
    const [clerk, token] = [await desk.signIn('clerk'), await desk.signIn('supervisor')];
    await desk.rest('POST', '/sites/raadhus/counters/1/open', { token: clerk });
    expect(await desk.rest('GET', '/sites/raadhus/room', { token: clerk })).toMatchObject({ status: 403 });
    const { status, body } = await desk.rest('GET', '/sites/raadhus/room', { token });
    expect([status, body]).toMatchObject([200, { counters: [{ id: '1', state: 'free' }, {}, {}, {}] }]);
    expect(JSON.stringify(body)).not.toContain('person:');
    const assign = { serves: ['pas'], helps: [], because: 'other' };
    const path = '/sites/raadhus/counters/1/assign';
    expect(await desk.rest('POST', path, { token: clerk, body: assign })).toMatchObject({ status: 403 });
  });
});

describe('messages', () => {
  test('L7 L11 one for all sites has one id, is put up once however often it is asked for, and is taken down everywhere', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('supervisor');
    const headers = { 'idempotency-key': 'message-for-all' };
    for (let times = 0; times < 2; times += 1) {
      const put = await desk.rest('POST', '/messages', { token, headers, body: { text } });
      expect(put).toMatchObject({ status: 201, body: { message: 'message-for-all' } });
    }
    for (const site of ['raadhus', 'bov'])
      expect(await messagesAt(desk, site, token)).toEqual(['message-for-all']);
    const { body } = await desk.rest('GET', '/sites/bov/display');
    expect(body).toMatchObject({ message: text });

    const down = () => desk.rest('POST', '/messages/message-for-all/take-down', { token });
    expect(await down()).toMatchObject({ status: 204 });
    expect(await messagesAt(desk, 'bov', token)).toEqual([]);
    expect(await down()).toMatchObject({ status: 404, body: { name: 'message/unknown' } });
  });

  test('L11 one for a site stands there alone, and clerks put none up', async () => {
    const desk = await startDesk();
    const [clerk, token] = [await desk.signIn('clerk'), await desk.signIn('supervisor')];
    const path = '/sites/bov/messages';
    expect(await desk.rest('POST', path, { token: clerk, body: { text } })).toMatchObject({ status: 403 });
    const { body } = await desk.rest('POST', path, { token, body: { text } });
    const { message } = body as { message: string };
    expect(await messagesAt(desk, 'bov', token)).toEqual([message]);
    expect(await messagesAt(desk, 'raadhus', token)).toEqual([]);
    expect(await desk.rest('POST', `/messages/${message}/take-down`, { token })).toMatchObject({
      status: 204,
    });
  });
});

describe('a sound test', () => {
  test('is heard by the display that it names, and said of one that is gone', async () => {
    const desk = await startDesk();
    const token = await desk.signIn('supervisor');
    const test = () => desk.rest('POST', '/sites/raadhus/displays/display/sound-test', { token });
    expect(await test()).toMatchObject({ status: 409, body: { name: 'screen/gone' } });
    const display = await desk.connect({ role: 'display', site: 'raadhus' });
    const heard = new Promise<void>((resolve) => display.once('test-sound', resolve));
    expect(await test()).toMatchObject({ status: 204 });
    await heard;
  });
});
