// What a front desk answers that is not set up yet: the set-up to whoever has the code, and to all others that they have
// to wait (U1, U2).

import express, { type Express, json, type NextFunction, type Request, type Response } from 'express';
import { isRefusal, refuse } from '../../core/day/context.ts';
import { type SetupInfo, SetupInput } from '../../core/setup.ts';
import type { Millis } from '../../core/time.ts';
import { refusalFor } from '../doors/api/api.ts';
import { bearerOf } from '../doors/api/bearer.ts';
import { sendProblem } from '../doors/api/problem.ts';
import { securityHeaders } from '../doors/app.ts';
import { answerKnownHosts, type KnowsHost } from '../doors/hosts.ts';
import { addressOf, limit } from '../doors/limits.ts';
import type { Proxies } from '../doors/proxies.ts';
import { malformed } from '../doors/sockets.ts';
import { assetsOf, serveSetupPage } from '../doors/static.ts';
import type { Log } from '../log.ts';
import type { SetupCode } from './code.ts';
import { faultsOf } from './first-office.ts';
import type { Setup } from './setup.ts';
import { waitingPage } from './waiting-page.ts';

/** Wrong codes of one address in ten seconds; of 80 bits nobody guesses one anyway. */
const guesses = 10;
/** An office with the pictures of its slips. */
const largest = '2mb';

export type SetupAppParts = {
  readonly setup: Setup;
  readonly code: SetupCode;
  /** What the person who started the server calls the office. */
  readonly name: string;
  readonly clock: () => Millis;
  readonly log: Log;
  readonly proxies: Proxies;
  readonly knowsHost: KnowsHost;
  /** The folder of the built pages. */
  readonly pages: string;
  /** Called when all is set up and the page knows it. */
  readonly done: () => void;
};

export function createSetupApp(parts: SetupAppParts): Express {
  const { setup, code, name, clock, log, proxies, knowsHost, pages, done } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', (address: string) => proxies.trusts(address));
  app.use(securityHeaders());
  app.use(answerKnownHosts(knowsHost));
  app.get('/healthz', (_request, response) => {
    response.type('text').send('ok');
  });
  app.get('/readyz', (_request, response) => {
    response.status(503).json({ ready: false, failing: [] });
  });
  app.get('/api/v1/setup', (_request, response) => {
    const info: SetupInfo = { wants: setup.wants, name };
    response.set('cache-control', 'no-store').json(info);
  });
  app.use('/api/v1/setup', limit({ most: guesses, clock, keyOf: addressOf, failuresOnly: true }));
  // The code comes in a header: it is known who asks before anything of theirs is read.
  app.use('/api/v1/setup', (request, response, next) => {
    if (code.fits(bearerOf(request) ?? '')) next();
    else sendProblem(request, response, refuse('setup/code-wrong'));
  });
  app.post('/api/v1/setup/code', (_request, response) => {
    response.status(204).end();
  });
  app.post('/api/v1/setup/check', json({ limit: largest }), (request, response) => {
    response.json({ faults: faultsOf(request.body?.office) });
  });
  app.post('/api/v1/setup', json({ limit: largest }), async (request, response) => {
    const input = SetupInput.safeParse(request.body ?? {});
    const finished = input.success ? await setup.finish(input.data) : malformed(input.error);
    if (isRefusal(finished)) return sendProblem(request, response, finished);
    response.once('close', done);
    response.status(201).set('connection', 'close').json(finished);
  });
  app.use('/api', (request, response) => sendProblem(request, response, refuse('setup/needed')));
  app.use(serveSetupPage(pages));
  app.use(serveWaiting(pages));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(request, response, refusalFor(error, log.warn));
  });
  return app;
}

function serveWaiting(pages: string) {
  const { script } = assetsOf(pages, 'counter/setup/waiting.ts');
  const html = waitingPage({ script, styles: [assetsOf(pages, 'ui/plain.css').script] });
  return (request: Request, response: Response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return sendProblem(request, response, refuse('setup/needed'));
    response.status(503).type('html').set('cache-control', 'no-store').send(html);
  };
}
