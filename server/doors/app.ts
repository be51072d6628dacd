// What the server answers over HTTP: pages, speech, the API, signs of health.

import type { IncomingMessage } from 'node:http';
import express, { type Express, type NextFunction, type Request, type Response, type Router } from 'express';
import helmet from 'helmet';
import { refuse } from '../../core/day/context.ts';
import type { FrontDesk } from '../front-desk.ts';
import type { Speech } from '../speech.ts';
import { type ApiParts, createApi, refusalFor } from './api/api.ts';
import { sendProblem } from './api/problem.ts';
import type { Broadcast } from './broadcast.ts';
import { serveCheckIn } from './check-in-pages.ts';
import { serveCitizenPages } from './citizen-pages.ts';
import { answerKnownHosts, type KnowsHost } from './hosts.ts';
import { type MetricsDoor, serveMetrics } from './metrics.ts';
import type { Proxies } from './proxies.ts';
import { serveSpeech } from './speech.ts';
import { servePages } from './static.ts';
import { serveSurveyPoster } from './survey-poster-pages.ts';

export type AppParts = {
  readonly metrics: MetricsDoor;
  readonly desk: FrontDesk;
  readonly speech: Speech;
  readonly broadcast: Broadcast;
  readonly api: ApiParts;
  /** Where staff come from and go to who sign in at a provider. */
  readonly signIn: Router | undefined;
  /** The folder of the built pages. */
  readonly pages: string;
  readonly demo: boolean;
  readonly clock: () => number;
  readonly proxies: Proxies;
  readonly knowsHost: KnowsHost;
  /** Browsers are told to come by https alone from then on, wherever they came by https. */
  readonly onlyHttps: boolean;
};

export function createApp(parts: AppParts): Express {
  const { metrics, desk, speech, broadcast, api, signIn, pages, demo, clock, proxies, knowsHost, onlyHttps } =
    parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', (address: string) => proxies.trusts(address));
  app.use(leaveToSockets);
  app.use(securityHeaders(() => desk.office.signage.hosts));
  if (onlyHttps) app.use(askForHttps);
  app.use(answerKnownHosts(knowsHost));
  app.get('/healthz', (_request, response) => {
    response.type('text').send('ok');
  });
  app.get('/readyz', (_request, response) => {
    const failing = [...desk.sites()].filter(({ site }) => site.failing).map(({ site }) => site.config.id);
    response.status(failing.length > 0 ? 503 : 200).json({ ready: failing.length === 0, failing });
  });
  app.get('/metrics', serveMetrics(metrics));
  app.use('/api/v1', createApi(api));
  if (signIn) app.use('/sign-in/oidc', signIn);
  app.use(servePages(pages, () => desk.office));
  app.use(serveSpeech({ desk, speech, callers: api.callers, clock }));
  app.use(serveSurveyPoster(desk, pages));
  app.use(serveCheckIn({ desk, pages, guesses: api.flow.guesses, clock }));
  app.use(serveCitizenPages({ desk, broadcast, pages, demo, clock }));
  app.use((request, response) => sendProblem(request, response, refuse('resource/unknown')));
  app.use((error: unknown, request: Request, response: Response, _next: NextFunction) => {
    sendProblem(request, response, refusalFor(error, api.warn));
  });
  return app;
}

/** The sockets' door on the same http server answers these itself: pages ask there whether the server is back. */
function leaveToSockets({ url }: Request, _response: Response, next: NextFunction): void {
  if (!url.startsWith('/socket.io/')) next();
}

/**
 * helmet's, less what breaks pages on plain http in a LAN: upgrade-insecure-requests (every script would be asked for by
 * https), HSTS (said where it is right), and the headers that browsers heed on secure origins alone.
 * `signage`: the hosts whose pages may frame the display.
 */
export function securityHeaders(signage: () => readonly string[] = () => []) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // blob: and data: are slips in the paper tray, drawn by this server.
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // Sockets of this server alone: what got into a page must not tell others what it sees. Older browsers don't count
        // them to 'self'.
        connectSrc: ["'self'", (request) => socketsOf(request)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: [(request) => framersOf(request, signage())],
      },
    },
    // What CSP says of frames is heeded by every browser that the pages run in.
    xFrameOptions: false,
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/** Half a year, for this name alone; heeded on https alone, so said nowhere else. */
function askForHttps(request: Request, response: Response, next: NextFunction): void {
  if (request.secure) response.set('Strict-Transport-Security', 'max-age=15552000');
  next();
}

/** Of the host that the page was asked from, under either scheme, for a proxy may speak TLS; none where that is no host. */
function socketsOf({ headers: { host = '' } }: IncomingMessage): string {
  return /^[\w.-]+(:\d{1,5})?$|^\[[\da-f:]+\](:\d{1,5})?$/i.test(host) ? `ws://${host} wss://${host}` : '';
}

/** Signage that the office named may show the display in a frame; there is nothing on it to press. */
function framersOf({ url }: IncomingMessage, hosts: readonly string[]): string {
  const isDisplay = /^\/display(?:$|\?)/.test(url ?? '');
  return isDisplay && hosts.length > 0 ? hosts.join(' ') : "'none'";
}
