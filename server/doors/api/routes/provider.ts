// Signing in at a provider: which one, and the session of whoever comes back from there.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Handovers } from '../../../people/handovers.ts';
import type { People } from '../../../people/people.ts';
import type { Sessions } from '../../../people/sessions.ts';
import type { Cookie } from '../../cookies.ts';
import { handover } from '../../sign-in.ts';
import { type Route, route } from '../route.ts';
import { ownInfo, SessionInfo } from './session.ts';

const handedOver: Cookie = { ...handover, value: '', lasts: 0, sameSite: 'strict' };

export type ProviderRoutesParts = {
  readonly desk: FrontDesk;
  readonly people: People;
  readonly sessions: Sessions;
  readonly handovers: Handovers;
  /** Its name; undefined: people sign in by password alone. */
  readonly provider: string | undefined;
};

export function providerRoutes({
  desk,
  people,
  sessions,
  handovers,
  provider,
}: ProviderRoutesParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/session/provider',
      tag: 'session',
      summary: 'What one can sign in at, beside with a password; then at `/sign-in/oidc`',
      needs: 'nothing',
      answer: {
        status: 200,
        schema: z.object({ name: z.string().nullable().meta({ description: 'Null: nothing else.' }) }),
      },
      handle: async () => ({ status: 200, body: { name: provider ?? null } }),
    }),
    route({
      method: 'post',
      path: '/session/provider',
      tag: 'session',
      summary: 'The session of whoever has just come back from the provider, once',
      needs: 'nothing',
      answer: { status: 201, schema: SessionInfo },
      refusals: ['provider/expired'],
      handle: async ({ from }) => {
        const person = people.find(handovers.take(from.cookies(handover.name) ?? '') ?? '');
        if (!person) return refuse('provider/expired');
        const { token, expires } = await sessions.begin(person.id);
        return { status: 201, body: { token, ...ownInfo(desk, person), expires }, cookie: handedOver };
      },
    }),
  ];
}
