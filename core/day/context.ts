// What a decision needs from outside the day: the time, who asks, the configuration, and new identities.

import type { Elsewhere } from '../booking/booking.ts';
import type { Office, Service, Site } from '../office/office.ts';
import type { IsHoliday } from '../opening.ts';
import type { RefusalName } from '../refusal.ts';
import type { Millis } from '../time.ts';
import type { By, Event } from './events.ts';

export type Context = {
  readonly at: Millis;
  readonly by: By;
  readonly office: Office;
  readonly site: Site;
  readonly isHoliday: IsHoliday;
  /** Something prints where this was asked for. */
  readonly prints: boolean;
  /** A new identity for a visit or a help call. */
  readonly newId: () => string;
  /** A new code for a booking; nobody can tell which comes next. */
  readonly newCode: () => string;
  /** The bookings of that code on other days and at other sites. */
  readonly elsewhere: (code: string) => readonly Elsewhere[];
};

/** A named refusal: what does not fit changes nothing. `about` says to what, for the words on the screen. */
export type Refusal = {
  readonly refused: RefusalName;
  readonly about?: Readonly<Record<string, string | number>>;
};

/** The events that a command makes, or why it makes none. */
export type Decision = readonly Event[] | Refusal;

export function refuse(refused: RefusalName, about?: Refusal['about']): Refusal {
  return about ? { refused, about } : { refused };
}

export function isRefusal(value: object): value is Refusal {
  return 'refused' in value;
}

export function serviceAt({ office, site }: Context, id: string): Service | Refusal {
  const service = office.services.find((s) => s.id === id);
  if (!service || !site.services.includes(id)) return refuse('service/unknown', { service: id });
  return service;
}

/** Staff look after who comes outside the hours; kiosks and integrations don't. */
export function isStaff(by: By): boolean {
  return by.startsWith('person:');
}
