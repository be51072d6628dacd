// Asks the server by REST until it answers: again after silence and after its own trouble, with the same body and key.

import type { Refusal } from '../core/day/context.ts';
import type { Millis } from '../core/time.ts';
import { refusalIn } from './problem.ts';

export type Reply =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly refusal: Refusal };

const answerTime: Millis = 5000;
const pauses: readonly Millis[] = [300, 700, 1500];

/**
 * POSTs `body` until an answer comes; rejects when `giveUp` fires first. `key` makes the repetitions one request
 * (Idempotency-Key), where doing it twice would matter.
 */
export async function postUntilAnswered(
  path: string,
  body: unknown,
  { key, giveUp }: { readonly key?: string; readonly giveUp?: AbortSignal } = {},
): Promise<Reply> {
  for (let tries = 0; ; tries += 1) {
    giveUp?.throwIfAborted();
    const reply = await post(path, body, key, giveUp);
    giveUp?.throwIfAborted();
    if (reply) return reply;
    await pause(pauses[Math.min(tries, pauses.length - 1)] ?? 0, giveUp);
  }
}

/** One try: the answer, or undefined if there was none that counts. */
async function post(
  path: string,
  body: unknown,
  key: string | undefined,
  giveUp: AbortSignal | undefined,
): Promise<Reply | undefined> {
  const patience = AbortSignal.timeout(answerTime);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      body: JSON.stringify(body),
      cache: 'no-store',
      credentials: 'omit',
      signal: giveUp ? AbortSignal.any([patience, giveUp]) : patience,
    });
    if (response.status >= 500) return undefined;
    const content: unknown = await response.json().catch(() => undefined);
    return response.ok ? { ok: true, body: content } : { ok: false, refusal: refusalIn(content) };
  } catch {
    return undefined;
  }
}

function pause(time: Millis, giveUp: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const waiting = setTimeout(resolve, time);
    giveUp?.addEventListener(
      'abort',
      () => {
        clearTimeout(waiting);
        reject(giveUp.reason);
      },
      { once: true },
    );
  });
}
