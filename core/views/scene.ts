// All that a view may be made from. Each view takes from it only what its audience may see.

import type { SurveyPoster } from '../ballot/poster.ts';
import { type Day, messagesNow } from '../day/state.ts';
import type { Waits } from '../estimate.ts';
import type { Office, Site } from '../office/office.ts';
import type { Language, Text } from '../office/text.ts';
import { type IsHoliday, openingAt } from '../opening.ts';
import type { Millis } from '../time.ts';

export type PrinterHealth = 'none' | 'ok' | 'fault';

export type Scene = {
  readonly day: Day;
  readonly office: Office;
  readonly site: Site;
  readonly at: Millis;
  readonly waits: Waits;
  readonly isHoliday: IsHoliday;
  readonly printer: PrinterHealth;
  /** Languages that the server has a voice for. */
  readonly speech: readonly Language[];
  /** A survey's result that the waiting room is shown, where somebody chose to. */
  readonly poster?: SurveyPoster | null;
};

/** Whether tickets are taken at the site at all, and until or from when. */
export type Taking =
  | { readonly open: true; readonly until: Millis | null }
  | { readonly open: false; readonly because: 'closed' | 'stopped'; readonly opens: Millis | null };

export function takingNow({ day, site, at, isHoliday }: Scene): Taking {
  const opening = openingAt(site, undefined, at, isHoliday);
  if (!opening.open) return { open: false, because: 'closed', opens: opening.opens ?? null };
  if (!day.taking) return { open: false, because: 'stopped', opens: null };
  return { open: true, until: opening.until ?? null };
}

/** What the room should know: the newest that a supervisor put up, or what the office says these days. */
export function messageNow({ day, site, at }: Pick<Scene, 'day' | 'site' | 'at'>): Text | null {
  return messagesOf({ day, site, at })[0] ?? null;
}

/** All that the room should know, the newest first, and last what the office says these days. */
export function messagesOf({ day, site, at }: Pick<Scene, 'day' | 'site' | 'at'>): Text[] {
  const putUp = messagesNow(day, at).map(({ text }) => text);
  return [...putUp.reverse(), ...(site.message ? [site.message] : [])];
}

/** The label of a counter, or its id if it is no longer configured. */
export function counterLabel(site: Site, id: string): string {
  return site.counters.find((counter) => counter.id === id)?.label ?? id;
}
