// Signing in and out.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { staffRoles } from '../../../../core/roles.ts';
import type { People } from '../../../people/people.ts';
import type { Sessions } from '../../../people/sessions.ts';
import { type Route, route } from '../route.ts';

const SessionInfo = z
  .object({ token: z.string(), name: z.string(), role: z.enum(staffRoles), expires: z.int() })
  .meta({ id: 'Session' });

export function sessionRoutes(people: People, sessions: Sessions): Route[] {
  return [
    route({
      method: 'post',
      path: '/session',
      tag: 'session',
      summary: 'Sign in; the token goes into `Authorization: Bearer`',
      needs: 'nothing',
      guess: { field: 'name' },
      body: z.strictObject({ name: z.string().max(80), password: z.string().max(200) }),
      answer: { status: 201, schema: SessionInfo },
      refusals: ['session/wrong'],
      handle: async ({ body: { name, password } }) => {
        const person = await people.authenticate(name, password);
        if (!person) return refuse('session/wrong');
        const { token, expires } = await sessions.begin(person.id);
        return { status: 201, body: { token, name: person.name, role: person.role, expires } };
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      tag: 'session',
      summary: 'Sign out',
      needs: 'caller',
      answer: { status: 204, schema: undefined },
      handle: async ({ token }) => {
        if (token !== undefined) await sessions.end(token);
        return { status: 204 };
      },
    }),
  ];
}
