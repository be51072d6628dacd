// GET /metrics, for Prometheus: asked from this machine, or with a key.

import type { Request, RequestHandler } from 'express';
import type { Registry } from 'prom-client';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import { may } from '../../core/roles.ts';
import type { MetricsParts } from '../metrics/registry.ts';
import type { Settings } from '../settings.ts';
import { bearerOf } from './api/bearer.ts';
import { sendProblem } from './api/problem.ts';
import type { Callers } from './callers.ts';

export type MetricsDoor = {
  readonly metrics: MetricsParts;
  readonly access: Settings['metrics'];
  readonly callers: Callers;
};

const thisMachine = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** What proxies add; one of them is enough, for not all add the same. */
const proxies = /^(forwarded|via|x-real-ip|x-forwarded-.*)$/;

export function serveMetrics({ metrics, access, callers }: MetricsDoor): RequestHandler {
  let registry: Promise<Registry> | undefined;
  return async (request, response) => {
    const refusal = access === 'open' ? undefined : refusalOf(request, access, callers);
    if (refusal) return sendProblem(request, response, refusal);
    registry ??= import('../metrics/registry.ts').then(({ createRegistry }) => createRegistry(metrics));
    const { contentType } = await registry;
    response.set('Cache-Control', 'no-store').set('Content-Type', contentType);
    response.end(await (await registry).metrics());
  };
}

function refusalOf(
  request: Request,
  access: Exclude<Settings['metrics'], 'open'>,
  callers: Callers,
): Refusal | undefined {
  if (access === 'off') return refuse('resource/unknown');
  // What a proxy on this machine passes on is somebody else's, also where TRUST_PROXY does not believe it.
  const isPassedOn = Object.keys(request.headers).some((name) => proxies.test(name));
  if (!isPassedOn && thisMachine.test(request.ip ?? '')) return undefined;
  const token = bearerOf(request);
  if (token === undefined) return refuse('session/missing');
  const caller = callers.fromToken(token);
  if (isRefusal(caller)) return caller;
  return may(caller.role, 'see-metrics') ? undefined : refuse('role/forbidden');
}
