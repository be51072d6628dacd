// Cookies: the few that the server gives, and those that a request brings.

import type { Request, Response } from 'express';
import type { Millis } from '../../core/time.ts';

export type Cookie = {
  readonly name: string;
  readonly value: string;
  /** Below which it is sent. */
  readonly path: string;
  /** 0 takes it away. */
  readonly lasts: Millis;
  /** `lax` comes along when another site leads here. */
  readonly sameSite: 'strict' | 'lax';
};

export function cookieOf(request: Request, name: string): string | undefined {
  const found = (request.get('cookie') ?? '').split('; ').find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

/** No script reads it; over https it is never sent in the open. */
export function setCookie(request: Request, response: Response, cookie: Cookie): void {
  const { name, value, path, lasts, sameSite } = cookie;
  response.cookie(name, value, { path, maxAge: lasts, sameSite, httpOnly: true, secure: request.secure });
}
