// Under which names the server answers. A page of somewhere else whose name suddenly leads to this machine (DNS
// rebinding) is not let in: its requests name its own host (D4).

import type { RequestHandler } from 'express';
import { refuse } from '../../core/day/context.ts';
import { isLoopback, type Settings } from '../settings.ts';
import { sendProblem } from './api/problem.ts';

/** Whether the server answers to what a request's Host header says. */
export type KnowsHost = (host: string | undefined) => boolean;

/** Only a server that no other machine can reach, or one that was told its names, looks at them. */
export function knownHosts({ host, hosts, publicUrl }: Settings): KnowsHost {
  if (!isLoopback(host) && hosts.length === 0) return () => true;
  const names = new Set(['localhost', '127.0.0.1', '[::1]', ...hosts]);
  if (publicUrl !== undefined) names.add(new URL(publicUrl).hostname);
  return (asked) => names.has((asked ?? '').toLowerCase().replace(/:\d{1,5}$/, ''));
}

export function answerKnownHosts(knows: KnowsHost): RequestHandler {
  return (request, response, next) => {
    const { host } = request.headers;
    if (knows(host)) return next();
    sendProblem(request, response, refuse('host/unknown', { host: String(host ?? '').slice(0, 100) }));
  };
}
