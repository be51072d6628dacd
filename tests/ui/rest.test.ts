// Asking by REST until there is an answer.

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { postUntilAnswered } from '../../ui/rest.ts';

type Try = { body: unknown; key: string | null };

let tries: Try[];
let answers: (() => Response | Promise<Response>)[];

beforeEach(() => {
  vi.useFakeTimers();
  tries = [];
  answers = [];
  vi.stubGlobal(
    'fetch',
    (_: string, { body, headers }: { body: string; headers: Record<string, string> }) => {
      tries.push({ body: JSON.parse(body), key: headers['Idempotency-Key'] ?? null });
      const answer = answers.shift();
      return answer ? Promise.resolve(answer()) : new Promise(() => {});
    },
  );
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status });
const lost = () => Promise.reject(new TypeError('Failed to fetch'));

describe('postUntilAnswered', () => {
  test('gives the answer', async () => {
    answers = [json({ survey: 's1' }, 201)];
    expect(await postUntilAnswered('/x', { token: 'T' })).toEqual({ ok: true, body: { survey: 's1' } });
    expect(tries).toEqual([{ body: { token: 'T' }, key: null }]);
  });

  test('L7 asks again with the same key after silence and after the server’s own trouble', async () => {
    answers = [lost, json({ name: 'store/failing' }, 503), () => new Response('', { status: 201 })];
    const reply = postUntilAnswered('/x', { token: 'T' }, { key: 'k1' });
    await vi.advanceTimersByTimeAsync(2000);
    expect(await reply).toMatchObject({ ok: true });
    expect(tries).toEqual(Array(3).fill({ body: { token: 'T' }, key: 'k1' }));
  });

  test('a refusal is an answer, by its name and what it is about', async () => {
    answers = [json({ name: 'vote/spent', about: { day: 'x' } }, 409)];
    expect(await postUntilAnswered('/x', {})).toEqual({
      ok: false,
      refusal: { refused: 'vote/spent', about: { day: 'x' } },
    });
  });

  test('a refusal that nobody knows is one all the same', async () => {
    answers = [json({ name: 'toString' }, 400)];
    expect(await postUntilAnswered('/x', {})).toEqual({
      ok: false,
      refusal: { refused: 'resource/unknown' },
    });
  });

  test('ends when it is given up, while it waits or while it asks', async () => {
    answers = [lost];
    const givenUp = new AbortController();
    const reply = postUntilAnswered('/x', {}, { giveUp: givenUp.signal });
    const ended = expect(reply).rejects.toThrow('gone');
    await vi.advanceTimersByTimeAsync(100);
    givenUp.abort(new Error('gone'));
    await ended;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tries).toHaveLength(1);
  });
});
