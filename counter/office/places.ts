// What an administrator does to a site, or to a template of pop-ups: what is offered there, who serves it, when it can be
// booked.

import type { OfficeInput } from '../../core/office/office.ts';
import { idFor } from '../../core/office/slug.ts';
import type { Path } from './path.ts';

export type SiteInput = OfficeInput['sites'][number];
/** What sites and templates have in common. */
export type PlaceInput = NonNullable<OfficeInput['templates']>[number];
export type CounterInput = PlaceInput['counters'][number];
export type SlotsInput = NonNullable<PlaceInput['slots']>[number];

export type PlaceList = 'sites' | 'templates';
export type PlaceAt = { readonly list: PlaceList; readonly id: string };

/** How a counter stands to a service. */
export type Share = 'serves' | 'helps' | 'neither';

type AddedTo = { readonly office: OfficeInput; readonly id: string };

/** To begin with: a service every half hour for one at a time. */
const newSlots = { everyMinutes: 30, capacity: 1 };

export function placesIn(office: OfficeInput, list: PlaceList): readonly PlaceInput[] {
  return office[list] ?? [];
}

export function placeAt(office: OfficeInput, { list, id }: PlaceAt): PlaceInput | undefined {
  return placesIn(office, list).find((place) => place.id === id);
}

/** Where it stands in the office; undefined: it is not there any more. */
export function placePath(office: OfficeInput, { list, id }: PlaceAt): Path | undefined {
  const at = placesIn(office, list).findIndex((place) => place.id === id);
  return at === -1 ? undefined : [list, at];
}

/** Offered there or not; then no counter there serves it either. */
export function offer(office: OfficeInput, place: PlaceAt, service: string, offered: boolean): OfficeInput {
  return changePlace(office, place, (site) => {
    if (!offered) return withoutService(site, service);
    if (site.services.includes(service)) return site;
    // In the order of the office's services, as citizens see them.
    const services = idsOf(office.services).filter((id) => id === service || site.services.includes(id));
    return { ...site, services };
  });
}

export function addCounter(office: OfficeInput, place: PlaceAt, label: string): AddedTo {
  const counters = placeAt(office, place)?.counters ?? [];
  const id = idFor(label, idsOf(counters), 'skranke');
  const counter: CounterInput = { id, label, serves: [] };
  return {
    office: changePlace(office, place, (site) => ({ ...site, counters: [...site.counters, counter] })),
    id,
  };
}

export function removeCounter(office: OfficeInput, place: PlaceAt, id: string): OfficeInput {
  return changePlace(office, place, (site) => ({
    ...site,
    counters: site.counters.filter((counter) => counter.id !== id),
  }));
}

export function shareOf({ serves, helps }: CounterInput, service: string): Share {
  if (serves.includes(service)) return 'serves';
  return helps?.includes(service) ? 'helps' : 'neither';
}

export function share(
  office: OfficeInput,
  place: PlaceAt,
  counterId: string,
  service: string,
  wanted: Share,
): OfficeInput {
  return changePlace(office, place, (site) => ({
    ...site,
    counters: site.counters.map((counter) =>
      counter.id === counterId ? shared(counter, service, wanted) : counter,
    ),
  }));
}

/** From now on it can be booked there at certain times alone. */
export function addSlots(office: OfficeInput, place: PlaceAt, service: string): OfficeInput {
  return changePlace(office, place, (site) => {
    const slots = site.slots ?? [];
    if (slots.some((one) => one.service === service)) return site;
    return { ...site, slots: [...slots, { service, ...newSlots }] };
  });
}

export function removeSlots(office: OfficeInput, place: PlaceAt, service: string): OfficeInput {
  return changePlace(office, place, (site) => ({
    ...site,
    slots: site.slots?.filter((one) => one.service !== service) ?? [],
  }));
}

export function withoutService<One extends PlaceInput>(site: One, service: string): One {
  const without = (ids: readonly string[]) => ids.filter((id) => id !== service);
  return {
    ...site,
    services: without(site.services),
    ...(site.slots ? { slots: site.slots.filter((slots) => slots.service !== service) } : {}),
    counters: site.counters.map((counter) => ({
      ...counter,
      serves: without(counter.serves),
      ...(counter.helps ? { helps: without(counter.helps) } : {}),
    })),
  };
}

export function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

/** The office with a place changed; nothing where there is none. */
export function changePlace(
  office: OfficeInput,
  { list, id }: PlaceAt,
  change: <One extends PlaceInput>(place: One) => One,
): OfficeInput {
  const places = placesIn(office, list);
  return { ...office, [list]: places.map((place) => (place.id === id ? change(place) : place)) };
}

function shared(counter: CounterInput, service: string, wanted: Share): CounterInput {
  const without = (ids: readonly string[] = []) => ids.filter((id) => id !== service);
  return {
    ...counter,
    serves: [...without(counter.serves), ...(wanted === 'serves' ? [service] : [])],
    helps: [...without(counter.helps), ...(wanted === 'helps' ? [service] : [])],
  };
}
