// The REST API's door: parses each request by its route's schemas, finds out who asks, passes it on.

import {
  json,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
  Router,
  raw,
} from 'express';
import { isRefusal, type Refusal, refuse } from '../../../core/day/context.ts';
import type { Office } from '../../../core/office/office.ts';
import { may } from '../../../core/roles.ts';
import type { Millis } from '../../../core/time.ts';
import { type AccessLog, idOf, isForbidding } from '../../access-log.ts';
import { FiguresMissing } from '../../figures/figures.ts';
import type { Caller } from '../../front-desk.ts';
import { newCommandId } from '../../ids.ts';
import type { Callers } from '../callers.ts';
import { cookieOf, setCookie } from '../cookies.ts';
import { addressOf } from '../limits.ts';
import { malformed } from '../sockets.ts';
import { bearerOf } from './bearer.ts';
import { type ApiFlow, limitGuesses, limitRequests } from './limits.ts';
import { languageOf, sendProblem } from './problem.ts';
import { type From, idempotencyKey, type Route, refuseElsewhere } from './route.ts';
import { letSignageRead } from './signage.ts';

export type ApiParts = {
  readonly routes: readonly Route[];
  readonly callers: Callers;
  readonly accessLog: AccessLog;
  readonly flow: ApiFlow;
  readonly office: () => Office;
  readonly clock: () => Millis;
  readonly warn: (message: string, error: unknown) => void;
};

export function createApi({ routes, callers, accessLog, flow, office, clock, warn }: ApiParts): Router {
  const api = Router();
  // What somebody was told with a token stays in no browser's cache; a route that is for all says so.
  api.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  // First, so that a page can read refusals too.
  api.use('/sites/:site/feed', letSignageRead(office));
  api.use(limitRequests(flow, callers, clock));
  for (const route of routes) {
    const path = route.path.replace(/\{(\w+)\}/g, ':$1');
    const body = route.body ? [...(isLarge(route) ? [knownFirst(route)] : []), bodyOf(route)] : [];
    const before = [...body, ...limitGuesses(flow, route, clock)];
    api[route.method](path, ...before, (request: Request, response: Response) =>
      serve(route, request, response),
    );
  }
  let description: Promise<object> | undefined;
  api.get('/openapi.json', async (_request, response) => {
    // Once: it takes long to make, and anybody may ask for it.
    description ??= import('./openapi.ts').then(({ describeApi }) => describeApi(routes));
    response.set('Cache-Control', 'no-cache').json(await description);
  });
  api.use((request, response) => sendProblem(request, response, refuse('resource/unknown')));
  api.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(request, response, refusalFor(error, warn));
  });
  return api;

  async function serve(route: Route, request: Request, response: Response): Promise<void> {
    const token = bearerOf(request);
    const caller = callerFor(route, token);
    if (caller && isRefusal(caller)) {
      tell(route, request, caller, token === undefined ? undefined : callers.fromToken(token));
      return sendProblem(request, response, caller);
    }
    const asked = parse(route, request, caller, token);
    // The route's own schemas have just made what its handler takes.
    const reply = isRefusal(asked)
      ? asked
      : (refusePlace(caller, asked.params) ?? (await route.handle(asked as never)));
    if (isRefusal(reply)) {
      if (caller) tell(route, request, reply, caller);
      return sendProblem(request, response, reply);
    }
    if (reply.cookie) setCookie(request, response, reply.cookie);
    response.status(reply.status).set(reply.headers ?? {});
    if (reply.file) {
      response.type(route.answer.file ?? 'application/octet-stream');
      response.set('content-disposition', `attachment; filename="${reply.file.name}"`);
      response.end(reply.file.bytes);
    } else if (reply.body === undefined) response.end();
    else response.json(reply.body);
  }

  /** Nobody has megabytes read who may not send them. */
  function knownFirst(route: Route): RequestHandler {
    return (request, response, next) => {
      const token = bearerOf(request);
      const caller = callerFor(route, token);
      if (!caller || !isRefusal(caller)) return next();
      tell(route, request, caller, token === undefined ? undefined : callers.fromToken(token));
      sendProblem(request, response, caller);
    };
  }

  /** Whoever asks for what is not theirs. */
  function tell(
    { method, path }: Route,
    request: Request,
    { refused }: Refusal,
    caller: Caller | Refusal | undefined,
  ): void {
    if (!isForbidding(refused)) return;
    const who = caller && !isRefusal(caller) ? idOf(caller) : undefined;
    accessLog.note({ event: 'refused', refused, who, from: addressOf(request), asked: `${method} ${path}` });
  }

  function callerFor({ needs, openToAll }: Route, token: string | undefined): Caller | Refusal | undefined {
    if (needs === 'nothing' || openToAll()) return undefined;
    const caller = token === undefined ? callers.anonymous() : callers.fromToken(token);
    if (isRefusal(caller)) return caller;
    // Whoever has a password that somebody else knows does nothing with it but choose another.
    if (caller.mustChange && needs !== 'own-sign-in') return refuse('password/must-change');
    if (needs === 'caller' || may(caller.role, needs)) return caller;
    return refuse(token === undefined ? 'session/missing' : 'role/forbidden');
  }
}

function isLarge({ largest }: Route): boolean {
  return largest.endsWith('mb');
}

function bodyOf({ takes, largest: limit }: Route): RequestHandler {
  return takes === 'application/json' ? json({ limit, strict: true }) : raw({ limit, type: takes });
}

function parse(route: Route, request: Request, caller: Caller | undefined, token: string | undefined) {
  if (route.body && hasBody(request) && !request.is(route.takes))
    return refuse('command/malformed', { field: 'Content-Type' });
  const id = idempotencyKey.safeParse(request.get('idempotency-key'));
  if (!id.success) return refuse('command/malformed', { field: 'Idempotency-Key' });
  const params = route.params.safeParse(request.params);
  if (!params.success) return malformed(params.error);
  const query = route.query.safeParse(request.query);
  if (!query.success) return malformed(query.error);
  const body = route.body?.safeParse(request.body ?? {});
  if (body && !body.success) return malformed(body.error);
  const fields = { params: params.data, query: query.data, body: body?.data };
  const cookies = (name: string) => cookieOf(request, name);
  const from: From = { address: addressOf(request), cookies };
  const language = languageOf(request);
  return { ...fields, caller, token, id: id.data ?? newCommandId(), from, language };
}

function refusePlace(caller: Caller | undefined, { site }: { readonly site?: unknown }): Refusal | undefined {
  return caller && typeof site === 'string' ? refuseElsewhere(caller, site) : undefined;
}

function hasBody(request: Request): boolean {
  return request.get('transfer-encoding') !== undefined || Number(request.get('content-length')) > 0;
}

/** What body-parser and express throw for a request that does not fit has a `type`; all else is a fault of ours. */
export function refusalFor(error: unknown, warn: ApiParts['warn']): Refusal {
  const type = error instanceof Error && 'type' in error ? error.type : undefined;
  if (type === 'entity.too.large') return refuse('message/too-large');
  if (typeof type === 'string' || error instanceof URIError)
    return refuse('command/malformed', { field: 'body' });
  if (error instanceof FiguresMissing) return refuse('figures/damaged', { month: error.month });
  warn('a request failed', error);
  return refuse('store/failing');
}
