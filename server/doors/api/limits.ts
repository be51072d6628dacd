// How fast one client may ask the API, and how often it may guess.

import type { Request, RequestHandler } from 'express';
import { isRefusal } from '../../../core/day/context.ts';
import type { Millis } from '../../../core/time.ts';
import type { Callers } from '../callers.ts';
import { addressOf, atMostTogether, type Limit, limit } from '../limits.ts';
import { bearerOf } from './bearer.ts';
import type { Route } from './route.ts';

/** Requests of one caller, and failed guesses of one address at one thing. */
export type ApiFlow = { readonly requests: Limit; readonly guesses: Limit };

/** As many sign-ins of one address wait for each other: a password takes a fifth of a second. */
const passwordsTogether = 8;

/** By token, so that those behind one proxy do not hurt each other; by address where the token is nobody's. */
export function limitRequests(flow: ApiFlow, callers: Callers, clock: () => Millis): RequestHandler {
  const keyOf = (request: Request) => {
    const token = bearerOf(request);
    return token === undefined || isRefusal(callers.fromToken(token)) ? addressOf(request) : token;
  };
  return limit({ most: flow.requests, clock, keyOf });
}

/** For a route whose body is parsed, but not checked yet. */
export function limitGuesses(flow: ApiFlow, { guess }: Route, clock: () => Millis): RequestHandler[] {
  const most = { most: flow.guesses, clock, failuresOnly: true };
  if (guess === 'none') return [];
  if (guess === 'any') return [limit({ ...most, keyOf: addressOf })];
  const keyOf = (request: Request) => {
    const guessed = String(request.body?.[guess.field]).trim().toLowerCase();
    return `${addressOf(request)} ${guessed}`;
  };
  return [atMostTogether(passwordsTogether), limit({ ...most, keyOf })];
}
