// Staff, kept by an administrator.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { staffRoles } from '../../../../core/roles.ts';
import { type People, PersonInput } from '../../../people/people.ts';
import type { Sessions } from '../../../people/sessions.ts';
import { type Route, route } from '../route.ts';

const PersonInfo = z
  .object({ id: z.string(), name: z.string(), role: z.enum(staffRoles) })
  .meta({ id: 'Person' });
const personParams = z.object({ person: z.string().max(60) });

export type PeopleParts = {
  readonly people: People;
  readonly sessions: Sessions;
};

export function peopleRoutes({ people, sessions }: PeopleParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/people',
      tag: 'people',
      summary: 'Who may sign in',
      needs: 'manage-people',
      answer: { status: 200, schema: z.array(PersonInfo) },
      handle: async () => ({ status: 200, body: people.all().map(personInfo) }),
    }),
    route({
      method: 'post',
      path: '/people',
      tag: 'people',
      summary: 'Let somebody sign in',
      needs: 'manage-people',
      body: PersonInput,
      answer: { status: 201, schema: PersonInfo },
      refusals: ['person/exists'],
      handle: async ({ body }) => {
        const person = await people.add(body);
        return person ? { status: 201, body: personInfo(person) } : refuse('person/exists');
      },
    }),
    route({
      method: 'delete',
      path: '/people/{person}',
      tag: 'people',
      summary: 'Let somebody sign in no more; their sessions end',
      needs: 'manage-people',
      params: personParams,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown', 'person/last'],
      handle: async ({ params: { person } }) => {
        const removed = await people.remove(person);
        if (!removed) return refuse('resource/unknown');
        if (removed === 'last') return refuse('person/last');
        await sessions.endAllOf(person);
        return { status: 204 };
      },
    }),
  ];
}

function personInfo({ id, name, role }: z.infer<typeof PersonInfo>) {
  return { id, name, role };
}
