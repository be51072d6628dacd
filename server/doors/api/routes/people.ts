// Staff, kept by an administrator.

import { z } from 'zod';
import { isRefusal, refuse } from '../../../../core/day/context.ts';
import { staffRoles } from '../../../../core/roles.ts';
import { newPassword } from '../../../people/new-password.ts';
import { refusePassword } from '../../../people/password-rules.ts';
import type { People } from '../../../people/people.ts';
import { type Person, PersonChange, PersonInput, Sites } from '../../../people/person.ts';
import type { Sessions } from '../../../people/sessions.ts';
import { type Route, route } from '../route.ts';
import { SessionLine } from './session.ts';

const PersonInfo = z
  .object({
    id: z.string(),
    name: z.string(),
    role: z.enum(staffRoles),
    sites: Sites,
    mustChange: z.boolean().meta({ description: 'They choose a password when they sign in next.' }),
    signsInBy: z.enum(['password', 'provider']),
  })
  .meta({ id: 'Person' });
/** A password that the server made; null for one that was typed. */
const Told = z.string().nullable().meta({ description: 'Told this once only.' });
const weak = ['password/too-short', 'password/too-common', 'password/holds-name'] as const;
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
      answer: { status: 201, schema: PersonInfo.extend({ password: Told }).meta({ id: 'NewPerson' }) },
      refusals: ['person/exists', ...weak],
      handle: async ({ body }) => {
        const password = body.password ?? newPassword();
        const refusal = refusePassword(password, body.name);
        if (refusal) return refusal;
        const mustChange = body.mustChange ?? body.password === undefined;
        const person = await people.add({ ...body, password, mustChange });
        if (isRefusal(person)) return person;
        const told = body.password === undefined ? password : null;
        return { status: 201, body: { ...personInfo(person), password: told } };
      },
    }),
    route({
      method: 'put',
      path: '/people/{person}',
      tag: 'people',
      summary: 'Another name, role or sites; with another role or other sites their sessions end',
      needs: 'manage-people',
      params: personParams,
      body: PersonChange,
      answer: { status: 200, schema: PersonInfo },
      refusals: ['resource/unknown', 'person/exists', 'person/last', 'person/by-provider'],
      handle: async ({ params: { person: id }, body }) => {
        const changed = await people.change(id, body);
        if (isRefusal(changed)) return changed;
        if (changed.mayOther) await sessions.endAllOf(id);
        return { status: 200, body: personInfo(changed.person) };
      },
    }),
    route({
      method: 'post',
      path: '/people/{person}/password',
      tag: 'people',
      summary: 'A new password, which they change when they sign in next; their sessions end',
      needs: 'manage-people',
      params: personParams,
      body: PersonInput.pick({ password: true }),
      answer: { status: 200, schema: z.object({ password: Told }) },
      refusals: ['resource/unknown', 'person/by-provider', ...weak],
      handle: async ({ params: { person: id }, body }) => {
        const password = body.password ?? newPassword();
        const refusal = refusePassword(password, people.find(id)?.name ?? '');
        if (refusal) return refusal;
        const person = await people.setPassword(id, password, true);
        if (isRefusal(person)) return person;
        await sessions.endAllOf(id);
        return { status: 200, body: { password: body.password === undefined ? password : null } };
      },
    }),
    route({
      method: 'get',
      path: '/people/{person}/sessions',
      tag: 'people',
      summary: 'Where somebody is signed in',
      needs: 'manage-people',
      params: personParams,
      answer: { status: 200, schema: z.array(SessionLine) },
      refusals: ['resource/unknown'],
      handle: async ({ params: { person: id }, token }) =>
        people.find(id) ? { status: 200, body: sessions.of(id, token) } : refuse('resource/unknown'),
    }),
    route({
      method: 'delete',
      path: '/people/{person}/sessions',
      tag: 'people',
      summary: 'Sign somebody out everywhere',
      needs: 'manage-people',
      params: personParams,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown'],
      handle: async ({ params: { person: id } }) => {
        if (!people.find(id)) return refuse('resource/unknown');
        await sessions.endAllOf(id);
        return { status: 204 };
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
        const refusal = await people.remove(person);
        if (refusal) return refusal;
        await sessions.endAllOf(person);
        return { status: 204 };
      },
    }),
  ];
}

function personInfo({ id, name, role, sites, mustChange, subject }: Person): z.infer<typeof PersonInfo> {
  return { id, name, role, sites, mustChange, signsInBy: subject ? 'provider' : 'password' };
}
