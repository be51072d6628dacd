// Slows down who asks too often: others are not hurt, and guessing does not pay.

import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { isRefusal, refuse } from '../../../core/day/context.ts';
import type { Callers } from '../callers.ts';
import { bearerOf } from './bearer.ts';
import { sendProblem } from './problem.ts';
import type { Route } from './route.ts';

/** In ten seconds: requests of one caller, and failed guesses of one address at one thing. */
export type ApiFlow = { readonly requests: number; readonly guesses: number };

const windowMs = 10_000;
/** As many guesses of one address are looked at together: a password takes a fifth of a second. */
const guessesTogether = 8;

/** By token, so that those behind one proxy do not hurt each other; by address where the token is nobody's. */
export function limitRequests({ requests }: ApiFlow, callers: Callers): RequestHandler {
  const callerOf = (request: Request) => {
    const token = bearerOf(request);
    return token === undefined || isRefusal(callers.fromToken(token)) ? addressOf(request) : token;
  };
  return limit(requests, callerOf, false);
}

/** For a route whose body is parsed, but not checked yet. */
export function limitGuesses({ guesses }: ApiFlow, { guess }: Route): RequestHandler[] {
  if (guess === 'none') return [];
  const guessAt = (request: Request) => {
    const guessed = guess === 'any' ? '' : String(request.body?.[guess.field]).toLowerCase();
    return `${addressOf(request)} ${guessed}`;
  };
  return [atMostTogether(guessesTogether), limit(guesses, guessAt, true)];
}

function limit(most: number, keyGenerator: (request: Request) => string, failuresOnly: boolean) {
  return rateLimit({
    windowMs,
    limit: most,
    keyGenerator,
    skipSuccessfulRequests: failuresOnly,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) => sendProblem(request, response, refuse('rate/slow-down')),
  });
}

/** Refuses more than so many requests of one address at the same time. */
function atMostTogether(most: number): RequestHandler {
  const underWay = new Map<string, number>();
  return (request, response, next) => {
    const address = addressOf(request);
    const before = underWay.get(address) ?? 0;
    if (before >= most) return sendProblem(request, response, refuse('rate/slow-down'));
    underWay.set(address, before + 1);
    response.once('close', () => {
      const left = (underWay.get(address) ?? 1) - 1;
      if (left > 0) underWay.set(address, left);
      else underWay.delete(address);
    });
    next();
  };
}

function addressOf(request: Request): string {
  return ipKeyGenerator(request.ip ?? '');
}
