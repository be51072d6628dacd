// Who is asking: from a session, a key, a ticket's secret or, in the demo, from the role that a page says it has.

import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import { Id } from '../../core/office/text.ts';
import type { Hello } from '../../core/protocol.ts';
import type { KeyRole } from '../../core/roles.ts';
import { worksAt } from '../../core/workplaces.ts';
import type { Caller, FrontDesk } from '../front-desk.ts';
import type { DayIds } from '../people/day-ids.ts';
import type { Key, Keys } from '../people/keys.ts';
import type { People } from '../people/people.ts';
import { type Person, workplacesOf } from '../people/person.ts';
import type { Sessions } from '../people/sessions.ts';

export type CallersParts = {
  readonly desk: FrontDesk;
  readonly people: People;
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly dayIds: DayIds;
  /** In the demo, kiosks, displays and vote stations need no key. */
  readonly demo: boolean;
};

export class Callers {
  readonly #parts: CallersParts;

  constructor(parts: CallersParts) {
    this.#parts = parts;
  }

  /** From what a page says when it connects: who it is, and the site that it belongs to. */
  fromHello(hello: Hello): { caller: Caller; site: string } | Refusal {
    const { desk } = this.#parts;
    if (hello.role === 'phone') {
      const ticket = desk.tickets.find(hello.secret);
      if (!ticket) return refuse('visit/unknown');
      return { caller: citizen(ticket.visit), site: ticket.site };
    }
    const caller =
      hello.role === 'staff'
        ? this.fromToken(hello.session)
        : this.#device(hello.role, hello.key, hello.role === 'kiosk' ? hello.device : hello.role);
    if (isRefusal(caller)) return caller;
    if (hello.role === 'staff' && caller.person === undefined) return refuse('role/forbidden');
    if (caller.mustChange) return refuse('password/must-change');
    // Where a device is says its key, whatever its page's address does (D2).
    const site = caller.site ?? hello.site ?? '';
    if (!desk.find(site)) return refuse('site/unknown', { site });
    return worksAt(caller.sites ?? 'all', site) ? { caller, site } : refuse('role/other-site', { site });
  }

  /** From a Bearer token: a person's session or an integration's key. */
  fromToken(token: string): Caller | Refusal {
    const { people, sessions, keys } = this.#parts;
    const person = people.find(sessions.find(token)?.person ?? '');
    if (person) {
      sessions.use(token);
      return this.#staff(person, token);
    }
    const key = keys.find(token);
    if (!key) return refuse('session/expired');
    return { role: key.role, by: () => `key:${key.id}`, ...this.#holds(key) };
  }

  /** Without a token: only in the demo, and only as a device of the room. */
  anonymous(): Caller | Refusal {
    return this.#parts.demo ? { role: 'kiosk', by: () => 'device:demo' } : refuse('session/missing');
  }

  #staff(person: Person, token: string): Caller {
    const { dayIds, sessions } = this.#parts;
    const { id, role, mustChange } = person;
    return {
      role,
      person: id,
      sites: workplacesOf(person),
      mustChange,
      by: (day) => dayIds.idOn(day, id),
      lasts: () => sessions.find(token) !== undefined,
      ends: () => sessions.endOf(token),
      used: () => sessions.use(token),
    };
  }

  #device(role: KeyRole, token: string | undefined, device: string): Caller | Refusal {
    const { keys, demo } = this.#parts;
    const key = token === undefined ? undefined : keys.find(token);
    if (!key && !demo) return refuse('device/unpaired');
    if (key && key.role !== role) return refuse('role/forbidden');
    const name = `device:${Id.parse(key?.id ?? device)}` as const;
    return { role, by: () => name, ...(key ? this.#holds(key) : {}) };
  }

  /** Where a key holds, and for how long: until it is taken back or moved to another site. */
  #holds({ id, site }: Key): Pick<Caller, 'site' | 'lasts'> {
    const { keys } = this.#parts;
    const lasts = () => {
      const now = keys.withId(id);
      return now !== undefined && now.site === site;
    };
    return site === undefined ? { lasts } : { site, lasts };
  }
}

/** Somebody at the door of a site, with a phone: may say that they have come for their booking (B5). */
export function citizenAt(site: string): Caller {
  return { role: 'citizen', site, by: () => 'citizen' };
}

/** Somebody with a ticket on the phone: may ask about that ticket alone. */
export function citizen(visit: string): Caller {
  return { role: 'citizen', visit, by: () => 'citizen' };
}
