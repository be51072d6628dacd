// Staff and keys, kept by an administrator.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { keyRoles, staffRoles } from '../../../../core/roles.ts';
import type { Millis } from '../../../../core/time.ts';
import { newShortId } from '../../../ids.ts';
import { KeyInput, type Keys } from '../../../people/keys.ts';
import { type People, PersonInput } from '../../../people/people.ts';
import type { Sessions } from '../../../people/sessions.ts';
import { type Route, route } from '../route.ts';

const PersonInfo = z
  .object({ id: z.string(), name: z.string(), role: z.enum(staffRoles) })
  .meta({ id: 'Person' });
const KeyInfo = z
  .object({ id: Id, name: z.string(), role: z.enum(keyRoles), created: z.int() })
  .meta({ id: 'Key' });
const personParams = z.object({ person: z.string().max(60) });
const keyParams = z.object({ key: Id });

export type PeopleParts = {
  readonly people: People;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly clock: () => Millis;
};

export function peopleRoutes({ people, sessions, keys, clock }: PeopleParts): Route[] {
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
    route({
      method: 'get',
      path: '/keys',
      tag: 'people',
      summary: 'Keys of integrations and devices',
      needs: 'manage-keys',
      answer: { status: 200, schema: z.array(KeyInfo) },
      handle: async () => ({
        status: 200,
        body: keys.all().map(({ id, name, role, created }) => ({ id, name, role, created })),
      }),
    }),
    route({
      method: 'post',
      path: '/keys',
      tag: 'people',
      summary: 'Make a key; it is told once',
      needs: 'manage-keys',
      body: KeyInput,
      answer: { status: 201, schema: z.object({ id: Id, key: z.string() }) },
      handle: async ({ body }) => {
        const { key, token } = await keys.make(body, newShortId('key'), clock());
        return { status: 201, body: { id: key.id, key: token } };
      },
    }),
    route({
      method: 'delete',
      path: '/keys/{key}',
      tag: 'people',
      summary: 'Take a key back; it opens nothing from now on',
      needs: 'manage-keys',
      params: keyParams,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown'],
      handle: async ({ params: { key } }) =>
        (await keys.remove(key)) ? { status: 204 } : refuse('resource/unknown'),
    }),
  ];
}

function personInfo({ id, name, role }: z.infer<typeof PersonInfo>) {
  return { id, name, role };
}
