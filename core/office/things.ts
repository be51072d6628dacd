// The things of an office that have a name of their own, and the lists in which they stand.

import type { Text } from './text.ts';

export type ThingName = 'site' | 'counter' | 'service' | 'area' | 'message';

export type Thing = { readonly is: ThingName; readonly name: string | Text };

/** By the field that holds the list. A site's services are ids alone. */
export const thingLists: Readonly<Record<string, ThingName>> = {
  sites: 'site',
  counters: 'counter',
  services: 'service',
  areas: 'area',
  messages: 'message',
};
