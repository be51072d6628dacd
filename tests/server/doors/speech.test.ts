import { describe, expect, test } from 'vitest';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';

function ask(desk: TestDesk, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${desk.url}/speech`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function nameOf(answer: Response): Promise<string> {
  return ((await answer.json()) as { name: string }).name;
}

describe('a page read aloud', () => {
  test('a sentence comes as sound', async () => {
    const desk = await startDesk();
    const answer = await ask(desk, { text: 'Ventetid cirka 5–15 minutter', language: 'da' });
    expect(answer.headers.get('content-type')).toContain('audio/wav');
    expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 4)).toBe('RIFF');
  });

  test.each([
    ['a language that nobody speaks', { text: 'Hej', language: 'xx' }, 'resource/unknown'],
    ['what is no language', { text: 'Hej', language: 'Dansk' }, 'command/malformed'],
    ['nothing to say', { text: ' ', language: 'da' }, 'command/malformed'],
    ['a whole book', { text: 'Hej '.repeat(100), language: 'da' }, 'command/malformed'],
    ['more than a book', { text: 'Hej '.repeat(2000), language: 'da' }, 'message/too-large'],
    ['no JSON', '{"text":', 'command/malformed'],
  ])('%s is refused by name', async (_what, body, name) => {
    const desk = await startDesk();
    const answer = await ask(desk, body);
    expect(await nameOf(answer)).toBe(name);
  });

  test('a key that nobody gave out is refused', async () => {
    const desk = await startDesk();
    const answer = await ask(desk, { text: 'Hej', language: 'da' }, { authorization: 'Bearer nobodys' });
    expect(await nameOf(answer)).toBe('session/expired');
  });

  test('whoever asks too often is slowed down', async () => {
    const desk = await startDesk({ clock: new TestClock().read });
    const answers = await Promise.all(
      Array.from({ length: 61 }, () => ask(desk, { text: '', language: 'da' })),
    );
    const names = await Promise.all(answers.map(nameOf));
    expect(names.filter((name) => name === 'rate/slow-down')).toHaveLength(1);
  });
});

describe('a call', () => {
  test('is said in the office’s languages, however many voices the machine has', async () => {
    const desk = await startDesk();
    const ask = async (language: string) =>
      (await fetch(`${desk.url}/speech/raadhus/test/${language}.wav`)).status;
    expect([await ask('da'), await ask('pl'), await ask('fr')]).toEqual([200, 404, 404]);
  });

  test('is not said for whoever asks too often; another address hears it', async () => {
    const desk = await startDesk({ clock: new TestClock().read });
    const ask = async (address: string) => {
      const headers = { 'x-forwarded-for': address };
      return (await fetch(`${desk.url}/speech/raadhus/7/da.wav`, { headers })).status;
    };
    const answers = await Promise.all(Array.from({ length: 301 }, () => ask('192.0.2.1')));
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
    expect(await ask('192.0.2.2')).toBe(404);
  });
});

test('an address that can’t be read is refused by name', async () => {
  const desk = await startDesk();
  const answer = await fetch(`${desk.url}/t/%E0%A4%A`);
  expect(await nameOf(answer)).toBe('command/malformed');
});
