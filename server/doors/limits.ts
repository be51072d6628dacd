// Slows down who asks too often over HTTP: others are not hurt, and guessing does not pay.

import type { Request, RequestHandler } from 'express';
import { refuse } from '../../core/day/context.ts';
import type { Millis } from '../../core/time.ts';
import { sendProblem } from './api/problem.ts';
import { Buckets } from './bucket.ts';
import { networkOf } from './proxies.ts';

/** So many at once, and as many again in ten seconds. */
export type Limit = number;

const seconds = 10;

export type Limiting = {
  readonly most: Limit;
  readonly clock: () => Millis;
  /** Who is slowed down together. */
  readonly keyOf: (request: Request) => string;
  /** Only requests that were refused count. */
  readonly failuresOnly?: boolean;
};

export function limit({ most, clock, keyOf, failuresOnly = false }: Limiting): RequestHandler {
  const perSecond = most / seconds;
  const buckets = new Buckets({ burst: most, perSecond }, clock);
  return (request, response, next) => {
    const key = keyOf(request);
    if (!buckets.take(key)) {
      response.set('Retry-After', String(Math.ceil(1 / perSecond)));
      sendProblem(request, response, refuse('rate/slow-down'));
      return;
    }
    if (failuresOnly) {
      response.once('finish', () => {
        if (response.statusCode < 400) buckets.giveBack(key);
      });
    }
    next();
  };
}

/** Where a request comes from, as far as a trusted proxy says. */
export function addressOf({ ip = '' }: Request): string {
  return networkOf(ip);
}
