// What staff's screens need to know of the site and that does not change while they work: names, counters, services.

import type { Office, Site } from '../office/office.ts';
import type { Language, Text } from '../office/text.ts';

export type PlaceView = {
  readonly view: 'place';
  readonly office: string;
  readonly site: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly languages: readonly Language[];
  readonly areas: readonly { readonly id: string; readonly name: Text }[];
  readonly services: readonly {
    readonly id: string;
    readonly area: string;
    readonly name: Text;
    readonly targetMinutes: number;
  }[];
  readonly counters: readonly {
    readonly id: string;
    readonly label: string;
    readonly serves: readonly string[];
    readonly helps: readonly string[];
  }[];
  readonly recalls: number;
  /** So long after a booked time somebody is late (B4). */
  readonly lateMinutes: number;
  /** Messages to the room that were thought of beforehand. */
  readonly messages: readonly { readonly id: string; readonly text: Text }[];
};

export function placeView(office: Office, site: Site): PlaceView {
  return {
    view: 'place',
    office: office.name,
    site: { id: site.id, name: site.name, timeZone: site.timeZone },
    languages: office.languages,
    areas: office.areas,
    services: office.services
      .filter(({ id }) => site.services.includes(id))
      .map(({ id, area, name, targetMinutes }) => ({ id, area, name, targetMinutes })),
    counters: site.counters,
    recalls: office.limits.recalls,
    lateMinutes: office.limits.lateMinutes,
    messages: office.messages,
  };
}
