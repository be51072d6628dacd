// Lets pages of the hosts that the office named read an answer, and no other page.

import type { Request, RequestHandler } from 'express';
import type { Office } from '../../../core/office/office.ts';

/** A browser asks again whether it may ask, after so many seconds. */
const askAgainAfter = 60;

export function letSignageRead(office: () => Office): RequestHandler {
  return (request, response, next) => {
    const origin = originOf(request);
    response.vary('Origin');
    if (origin && office().signage.hosts.includes(origin.host)) {
      response.set({
        'Access-Control-Allow-Origin': origin.origin,
        'Access-Control-Allow-Headers': 'Authorization, If-None-Match',
        'Access-Control-Max-Age': String(askAgainAfter),
      });
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}

function originOf(request: Request): URL | undefined {
  const said = request.get('origin') ?? '';
  return URL.canParse(said) ? new URL(said) : undefined;
}
