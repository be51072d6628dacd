import { expect, test } from 'vitest';
import { createMessages } from '../../../counter/room/messages.ts';
import type { Api } from '../../../ui/api.ts';

/** Notes what is asked, and answers so. */
function noting(ok: boolean) {
  const asked: { path: string; body: unknown; id: string | undefined }[] = [];
  const post: Api['post'] = async <Body>(path: string, body?: unknown, options?: { id?: string }) => {
    asked.push({ path, body, id: options?.id });
    return ok ? { ok, body: undefined as Body } : { ok: false, refusal: { refused: 'message/cpr' as const } };
  };
  const never = () => new Promise<never>(() => {});
  return { asked, api: { get: never, put: never, remove: never, file: never, post } satisfies Api };
}

test('L11 a message goes to this site or to all, and is taken down wherever it stands', async () => {
  const { asked, api } = noting(true);
  const messages = createMessages(api);
  const message = { text: { da: 'Elevatoren er i stykker.' } };
  expect(await messages.putUp('raadhus', message)).toBe(true);
  expect(await messages.putUp('all', message)).toBe(true);
  await messages.takeDown('message-1');
  expect(asked.map(({ path }) => path)).toEqual([
    '/sites/raadhus/messages',
    '/messages',
    '/messages/message-1/take-down',
  ]);
  expect(asked[0]?.body).toEqual(message);
});

test('L7 each has an id of its own, so that a network that fails puts nothing up twice', async () => {
  const { asked, api } = noting(true);
  const messages = createMessages(api);
  for (let n = 0; n < 2; n += 1) await messages.putUp('all', { text: { da: 'a' } });
  expect(new Set(asked.map(({ id }) => id)).size).toBe(2);
  for (const { id } of asked) expect(id).toMatch(/^[a-f0-9]{32}$/);
});

test('P1 a refusal is shown until the next try', async () => {
  const { api } = noting(false);
  const messages = createMessages(api);
  expect(await messages.putUp('all', { text: { da: '010190-1234' } })).toBe(false);
  expect(messages.fault.value).toEqual({ refused: 'message/cpr' });
  messages.forgetFault();
  expect(messages.fault.value).toBeUndefined();
});
