// What is offered although nobody serves it. Not wrong by itself, for staff choose what they serve; but worth a look.

import type { OfficeInput } from '../../core/office/office.ts';
import type { ServiceInput } from './edits.ts';
import type { SiteInput } from './places.ts';

export type Unserved = { readonly site: SiteInput; readonly services: readonly ServiceInput[] };

export function unservedIn({ sites, services }: OfficeInput): Unserved[] {
  return sites.flatMap((site) => {
    const served = new Set(site.counters.flatMap(({ serves, helps = [] }) => [...serves, ...helps]));
    const left = services.filter(({ id }) => site.services.includes(id) && !served.has(id));
    return left.length > 0 ? [{ site, services: left }] : [];
  });
}
