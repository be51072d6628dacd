// What comes out of a store is parsed like everything that comes from outside: an older or a strange shape is damage.

import { z } from 'zod';
import { StoreDamaged } from './store.ts';

/** `where` says what was read; the message says what is wrong with it, never what is in it. */
export function parseStored<Body>(text: string, schema: z.ZodType<Body>, where: string): Body {
  return parseBody(parseJson(text, where), schema, where);
}

export function parseBody<Body>(body: unknown, schema: z.ZodType<Body>, where: string): Body {
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new StoreDamaged(`${where} is not as expected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export function checkBody(body: unknown): void {
  if (body === undefined) throw new TypeError('there is nothing to write');
}

function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreDamaged(`${where} is no JSON`);
  }
}
