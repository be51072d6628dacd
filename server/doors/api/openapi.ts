// The API's description, generated from the routes. Loaded when somebody asks for it.

import { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiPathsObject } from 'zod-openapi';
import { refusals } from '../../../core/refusal.ts';
import { may } from '../../../core/roles.ts';
import { Problem } from './problem.ts';
import { idempotencyKey, type Route } from './route.ts';

/** An OpenAPI 3.1 document. */
export function describeApi(routes: readonly Route[]): object {
  const paths: ZodOpenApiPathsObject = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route) };
  }
  paths['/openapi.json'] = {
    get: {
      tags: ['api'],
      summary: 'This description',
      security: [],
      responses: {
        '200': { description: 'OpenAPI 3.1', content: { 'application/json': { schema: z.looseObject({}) } } },
      },
    },
  };
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'The front desk',
      version: '1',
      description:
        'Tickets, counters, displays and the vote of a citizen-service centre. Times are milliseconds since 1970 UTC, waits are minutes. Refusals are problem details (RFC 9457) with the name of the refusal and the rule that it keeps.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  });
}

function operationOf(route: Route): ZodOpenApiOperationObject {
  const { tag, summary, needs, params, query, takes, body, answer, repeatable } = route;
  return {
    tags: [tag],
    summary,
    security: securityOf(needs),
    requestParams: {
      path: params,
      query,
      ...(repeatable ? { header: z.object({ 'Idempotency-Key': idempotencyKey }) } : {}),
    },
    ...(body ? { requestBody: { content: { [takes]: { schema: body } } } } : {}),
    responses: {
      [String(answer.status)]: {
        description: summary,
        ...(answer.schema
          ? { content: { [answer.file ?? 'application/json']: { schema: answer.schema } } }
          : {}),
      },
      ...refusalsOf(route),
    },
  };
}

/** In the demo, what a kiosk may do needs no token. */
function securityOf(needs: Route['needs']): Record<string, string[]>[] {
  if (needs === 'nothing') return [];
  return needs === 'caller' || may('kiosk', needs) ? [{ bearer: [] }, {}] : [{ bearer: [] }];
}

function refusalsOf({ refusals: named, needs, params, body }: Route): ZodOpenApiOperationObject['responses'] {
  const always = ['command/malformed', 'rate/slow-down'] as const;
  const callers =
    needs === 'nothing'
      ? []
      : ([
          'session/missing',
          'session/expired',
          'role/forbidden',
          'password/must-change',
          ...(Object.hasOwn(params.shape, 'site') ? (['role/other-site'] as const) : []),
        ] as const);
  const byStatus = new Map<string, string[]>();
  for (const name of [...always, ...callers, ...(body ? (['message/too-large'] as const) : []), ...named]) {
    const status = String(refusals[name].status);
    byStatus.set(status, [...(byStatus.get(status) ?? []), name]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, names]) => [
      status,
      { description: names.join(', '), content: { 'application/problem+json': { schema: Problem } } },
    ]),
  );
}
