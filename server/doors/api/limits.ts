// How fast one client may ask the API, and how often it may guess.

import type { Request, RequestHandler } from 'express';
import { isRefusal } from '../../../core/day/context.ts';
import type { Millis } from '../../../core/time.ts';
import type { Callers } from '../callers.ts';
import { addressOf, type Limit, limit } from '../limits.ts';
import { bearerOf } from './bearer.ts';
import type { Route } from './route.ts';

/** Requests of one caller, and failed guesses of one address at votes. */
export type ApiFlow = { readonly requests: Limit; readonly guesses: Limit };

/** By token, so that those behind one proxy do not hurt each other; by address where the token is nobody's. */
export function limitRequests(flow: ApiFlow, callers: Callers, clock: () => Millis): RequestHandler {
  const keyOf = (request: Request) => {
    const token = bearerOf(request);
    return token === undefined || isRefusal(callers.fromToken(token)) ? addressOf(request) : token;
  };
  return limit({ most: flow.requests, clock, keyOf });
}

export function limitGuesses(flow: ApiFlow, { guess }: Route, clock: () => Millis): RequestHandler[] {
  if (guess === 'none') return [];
  return [limit({ most: flow.guesses, clock, failuresOnly: true, keyOf: addressOf })];
}
