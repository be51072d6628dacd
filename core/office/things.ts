// The things of an office that have a name of their own, and the lists in which they stand.

import type { Text } from './text.ts';

export const thingNames = ['site', 'counter', 'service', 'area', 'message', 'template', 'slots'] as const;
export type ThingName = (typeof thingNames)[number];

export type Thing = { readonly is: ThingName; readonly name: string | Text };

/** By the field that holds the list. A site's services are ids alone. */
export const thingLists: Readonly<Record<string, ThingName>> = {
  sites: 'site',
  counters: 'counter',
  services: 'service',
  areas: 'area',
  messages: 'message',
  templates: 'template',
  slots: 'slots',
};

/** By what a thing is known in its list: its id; the times for bookings of a service by that service. */
export function keyOf(thing: Readonly<Record<string, unknown>>): unknown {
  return thing.id ?? thing.service;
}
