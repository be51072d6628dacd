// The way to the provider and back: /sign-in/oidc sends the browser there, /sign-in/oidc/callback takes what it brings.
// Nothing is kept meanwhile: a cookie says when and for which page it began, and what the provider has to repeat follows
// from it and the server's own secret.

import { type Request, type Response, Router } from 'express';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import { Id } from '../../core/office/text.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import type { AccessLog } from '../access-log.ts';
import { type Handovers, handoverLasts } from '../people/handovers.ts';
import type { People } from '../people/people.ts';
import type { Person } from '../people/person.ts';
import type { Flow, Provider } from '../people/provider.ts';
import type { Sessions } from '../people/sessions.ts';
import { isSameHash, keyedHash, newSecret } from '../secrets.ts';
import { cookieOf, setCookie } from './cookies.ts';
import { addressOf, limit } from './limits.ts';

export type SignInParts = {
  readonly provider: Provider;
  readonly people: People;
  readonly sessions: Sessions;
  readonly handovers: Handovers;
  readonly accessLog: AccessLog;
  readonly secret: string;
  readonly clock: () => Millis;
};

const path = '/sign-in/oidc';
const begun = 'sign-in';
/** A second factor and a new password at the provider take a while. */
const lasts: Millis = 10 * MINUTE;
/** At once, and as many again in ten seconds: an office behind one address begins its day. */
const most = 60;

export const handover = { name: 'handover', path: '/api/v1/session' };

export function serveSignIn(parts: SignInParts): Router {
  const { provider, people, sessions, handovers, accessLog, secret, clock } = parts;
  const router = Router();
  router.use(limit({ most, clock, keyOf: addressOf }));

  router.get('/', async (request, response) => {
    const site = Id.safeParse(request.query.site).data ?? '';
    const ticket = signed(secret, `${newSecret()}.${clock() + lasts}.${site}`);
    const address = await provider.begin(flowOf(secret, ticket), callbackOf(request));
    if (isRefusal(address)) return back(response, site, address);
    // Lax: it must come along when the provider leads back here.
    setCookie(request, response, { name: begun, value: ticket, path, lasts, sameSite: 'lax' });
    lead(response, address.href);
  });

  router.get('/callback', async (request, response) => {
    const ticket = cookieOf(request, begun);
    setCookie(request, response, { name: begun, value: '', path, lasts: 0, sameSite: 'lax' });
    const site = ticket === undefined ? undefined : siteOf(secret, ticket, clock());
    if (ticket === undefined || site === undefined) return back(response, '', refuse('provider/expired'));
    const person = await personFrom(flowOf(secret, ticket), request);
    const about = { from: addressOf(request), by: 'provider' } as const;
    if (isRefusal(person)) {
      accessLog.note({ event: 'refused', refused: person.refused, ...about, asked: 'sign in' });
      return back(response, site, person);
    }
    accessLog.note({ event: 'signed in', who: `person:${person.id}`, ...about });
    const value = handovers.begin(person.id);
    setCookie(request, response, { ...handover, value, lasts: handoverLasts, sameSite: 'strict' });
    back(response, site);
  });
  return router;

  /** Whoever has no role any more is signed out, too. */
  async function personFrom(flow: Flow, request: Request): Promise<Person | Refusal> {
    const address = new URL(callbackOf(request) + new URL(request.originalUrl, 'http://here').search);
    const found = await provider.finish(flow, address);
    if (isRefusal(found)) return found;
    const { subject, profile } = found;
    if (!profile) {
      const known = people.withSubject(subject);
      if (known) await sessions.endAllOf(known.id);
      return refuse('provider/no-role');
    }
    const { person, mayOther } = await people.fromProvider(subject, profile);
    if (mayOther) await sessions.endAllOf(person.id);
    return person;
  }
}

/** At the name under which the browser is here, for its cookies hold there alone. */
function callbackOf(request: Request): string {
  return `${request.protocol}://${request.host}${path}/callback`;
}

function signed(secret: string, text: string): string {
  return `${text}.${keyedHash(secret, `sign-in ${text}`)}`;
}

/** The site for whose page it began; undefined: it is not ours, or too old. */
function siteOf(secret: string, ticket: string, now: Millis): string | undefined {
  const [random, until, site] = ticket.split('.');
  const ours = isSameHash(ticket, signed(secret, `${random}.${until}.${site}`));
  return ours && now < Number(until) ? site : undefined;
}

function flowOf(secret: string, ticket: string): Flow {
  const part = (name: string) => keyedHash(secret, `sign-in's ${name} ${ticket}`, 43);
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
}

/** To the staff's page, which finds out by the cookie who it is; what was refused stands after the #. */
function back(response: Response, site: string, refusal?: Refusal): void {
  const query = site === '' ? '' : `?site=${site}`;
  lead(response, `/counter${query}#${refusal ? `refused=${refusal.refused}` : 'signed-in'}`);
}

function lead(response: Response, address: string): void {
  response.set('cache-control', 'no-store').redirect(303, address);
}
