// Signing in and out, and what everybody may do with their own sign-in.

import { z } from 'zod';
import { isRefusal, refuse } from '../../../../core/day/context.ts';
import { Id } from '../../../../core/office/text.ts';
import { staffRoles } from '../../../../core/roles.ts';
import { worksAt } from '../../../../core/workplaces.ts';
import type { Access, AccessLog } from '../../../access-log.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { type Browsers, browserKnownFor } from '../../../people/browsers.ts';
import type { Guesses } from '../../../people/guesses.ts';
import { refusePassword } from '../../../people/password-rules.ts';
import type { People } from '../../../people/people.ts';
import { type Person, workplacesOf } from '../../../people/person.ts';
import type { Sessions } from '../../../people/sessions.ts';
import type { Cookie } from '../../cookies.ts';
import { type From, type Route, route } from '../route.ts';

const AtSite = z.object({ id: Id, name: z.string() });

const Own = z
  .object({
    name: z.string(),
    role: z.enum(staffRoles),
    sites: z.array(AtSite).meta({ description: 'Where they may work; sites that are gone are left out.' }),
    mustChange: z.boolean().meta({ description: 'A password of their own is to be chosen before all else.' }),
    signsInBy: z
      .enum(['password', 'provider'])
      .meta({ description: 'Who signs in at the provider has no password here.' }),
    expires: z.int(),
  })
  .meta({ id: 'SignIn' });
export const SessionInfo = Own.extend({ token: z.string() }).meta({ id: 'Session' });

export const SessionLine = z
  .object({
    id: z.string(),
    begun: z.int(),
    seen: z.int().meta({ description: 'When something was last done with it.' }),
    expires: z.int(),
    own: z.boolean().meta({ description: 'The one that asks.' }),
  })
  .meta({ id: 'SessionLine' });

/** A password as it is typed. */
const typed = z.string().max(200);
const cookiePath = '/api/v1/session';

export type SessionParts = {
  readonly desk: FrontDesk;
  readonly people: People;
  readonly sessions: Sessions;
  readonly guesses: Guesses;
  readonly browsers: Browsers;
  readonly accessLog: AccessLog;
};

export function sessionRoutes({
  desk,
  people,
  sessions,
  guesses,
  browsers,
  accessLog,
}: SessionParts): Route[] {
  const cookieFor = (person: Person, { cookies }: From): Cookie => {
    const cookie = browsers.cookie(person, cookies);
    return { ...cookie, path: cookiePath, lasts: browserKnownFor, sameSite: 'strict' };
  };
  const tell = (about: Omit<Access, 'who' | 'from'>, person: string | undefined, { address }: From) =>
    accessLog.note({ ...about, who: person === undefined ? undefined : `person:${person}`, from: address });
  const authenticate = (name: string, password: string, { address, cookies }: From) => {
    const browser = browsers.known(people.named(name), cookies);
    return guesses.guess({ name, address, browser }, () => people.authenticate(name, password));
  };

  return [
    route({
      method: 'post',
      path: '/session',
      tag: 'session',
      summary: 'Sign in; the token goes into `Authorization: Bearer`',
      needs: 'nothing',
      body: z.strictObject({ name: z.string().max(80), password: typed }),
      answer: { status: 201, schema: SessionInfo },
      refusals: ['session/wrong'],
      handle: async ({ body: { name, password }, from }) => {
        const found = await authenticate(name, password, from);
        const person = found ?? refuse('session/wrong');
        if (isRefusal(person)) {
          const named = people.named(name);
          tell({ event: 'refused', refused: person.refused, asked: 'sign in' }, named?.id, from);
          return person;
        }
        tell({ event: 'signed in', by: 'password' }, person.id, from);
        const { token, expires } = await sessions.begin(person.id);
        const body = { token, ...ownInfo(desk, person), expires };
        return { status: 201, body, cookie: cookieFor(person, from) };
      },
    }),
    route({
      method: 'get',
      path: '/session',
      tag: 'session',
      summary: 'Who is signed in',
      needs: 'own-sign-in',
      answer: { status: 200, schema: Own },
      handle: async ({ caller, token = '' }) => {
        const person = people.find(caller.person ?? '');
        const session = sessions.find(token);
        if (!person || !session) return refuse('session/expired');
        const { expires } = session;
        return { status: 200, body: { ...ownInfo(desk, person), expires } };
      },
    }),
    route({
      method: 'delete',
      path: '/session',
      tag: 'session',
      summary: 'Sign out',
      needs: 'own-sign-in',
      answer: { status: 204, schema: undefined },
      handle: async ({ caller, token, from }) => {
        if (token !== undefined) await sessions.end(token);
        tell({ event: 'signed out' }, caller.person, from);
        return { status: 204 };
      },
    }),
    route({
      method: 'post',
      path: '/session/password',
      tag: 'session',
      summary: 'Choose another password; the other sessions end',
      needs: 'own-sign-in',
      body: z.strictObject({ old: typed, password: typed }),
      answer: { status: 204, schema: undefined },
      refusals: [
        'password/wrong',
        'password/too-short',
        'password/too-common',
        'password/holds-name',
        'resource/unknown',
        'person/by-provider',
      ],
      handle: async ({ body: { old, password }, caller, token, from }) => {
        const person = people.find(caller.person ?? '');
        if (!person) return refuse('resource/unknown');
        if (person.subject) return refuse('person/by-provider');
        const weak = refusePassword(password, person.name);
        if (weak) return weak;
        const known = await authenticate(person.name, old, from);
        if (known && isRefusal(known)) return known;
        if (!known) {
          tell(
            { event: 'refused', refused: 'password/wrong', asked: 'change the password' },
            person.id,
            from,
          );
          return refuse('password/wrong');
        }
        // Otherwise it would still be known to whoever gave it out.
        if (old === password) return refuse('password/too-common');
        const changed = await people.setPassword(person.id, password, false);
        if (isRefusal(changed)) return changed;
        await sessions.endAllOf(person.id, token);
        tell({ event: 'password changed' }, person.id, from);
        return { status: 204, cookie: cookieFor(changed, from) };
      },
    }),
    route({
      method: 'get',
      path: '/sessions',
      tag: 'session',
      summary: 'Where one is signed in',
      needs: 'own-sign-in',
      answer: { status: 200, schema: z.array(SessionLine) },
      handle: async ({ caller, token }) => ({
        status: 200,
        body: sessions.of(caller.person ?? '', token),
      }),
    }),
    route({
      method: 'delete',
      path: '/sessions',
      tag: 'session',
      summary: 'Sign out everywhere else',
      needs: 'own-sign-in',
      answer: { status: 204, schema: undefined },
      handle: async ({ caller, token }) => {
        await sessions.endAllOf(caller.person ?? '', token);
        return { status: 204 };
      },
    }),
  ];
}

export function ownInfo(desk: FrontDesk, person: Person) {
  const { name, role, mustChange } = person;
  const sites = [...desk.sites()]
    .map(({ site: { config } }) => ({ id: config.id, name: config.name }))
    .filter(({ id }) => worksAt(workplacesOf(person), id));
  const signsInBy = person.subject ? ('provider' as const) : ('password' as const);
  return { name, role, sites, mustChange, signsInBy };
}
