// What an administrator does to an office as a whole: things are added, moved, taken away with all that names them.

import type { Language } from '../../core/office/languages.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { idFor } from '../../core/office/slug.ts';
import { idsOf, type PlaceAt, type PlaceInput, placeAt, type SiteInput, withoutService } from './places.ts';

export type AreaInput = OfficeInput['areas'][number];
export type ServiceInput = OfficeInput['services'][number];

type Named = { readonly id: string };
export type Added = { readonly office: OfficeInput; readonly id: string };

const newService = { targetMinutes: 15, typicalMinutes: 10 };

export function addArea(office: OfficeInput, name: string): Added {
  const id = idFor(name, idsOf(office.areas), 'omraade');
  return { office: { ...office, areas: [...office.areas, { id, name: firstOf(office, name) }] }, id };
}

/** Nothing, while a service belongs to it. */
export function removeArea(office: OfficeInput, id: string): OfficeInput {
  if (office.services.some(({ area }) => area === id)) return office;
  return { ...office, areas: office.areas.filter((area) => area.id !== id) };
}

/** Behind the last of its area, and offered nowhere yet. */
export function addService(office: OfficeInput, name: string, area: string): Added {
  const id = idFor(name, idsOf(office.services), 'ydelse');
  const service: ServiceInput = { id, area, name: firstOf(office, name), ...newService };
  const last = office.services.findLastIndex((one) => one.area === area);
  const services = office.services.toSpliced(last === -1 ? office.services.length : last + 1, 0, service);
  return { office: { ...office, services }, id };
}

export function removeService(office: OfficeInput, id: string): OfficeInput {
  return {
    ...office,
    services: office.services.filter((service) => service.id !== id),
    sites: office.sites.map((site) => withoutService(site, id)),
    ...(office.templates
      ? { templates: office.templates.flatMap((template) => templateWithout(template, id)) }
      : {}),
  };
}

/** With the first site's services, hours and zone, to begin with. */
export function addSite(office: OfficeInput, name: string): Added {
  const id = idFor(name, idsOf(office.sites), 'sted');
  const [first] = office.sites;
  const services = first?.services ?? idsOf(office.services);
  const site: SiteInput = {
    id,
    name,
    timeZone: first?.timeZone ?? 'Europe/Copenhagen',
    services,
    counters: [{ id: '1', label: '1', serves: services }],
    hours: first?.hours ?? 'always',
  };
  return { office: { ...office, sites: [...office.sites, site] }, id };
}

export function removeSite(office: OfficeInput, id: string): OfficeInput {
  return { ...office, sites: office.sites.filter((site) => site.id !== id) };
}

/** Like a site or another template, which it begins as. */
export function addTemplate(office: OfficeInput, name: string, like: PlaceAt): Added {
  const templates = office.templates ?? [];
  const from = placeAt(office, like) ?? office.sites[0];
  const id = idFor(name, idsOf(templates), 'skabelon');
  if (!from) return { office, id };
  // Where and when it will be, is said when a pop-up is opened from it.
  const { address: _address, popUp: _popUp, ...rest } = from as SiteInput;
  return { office: { ...office, templates: [...templates, { ...rest, id, name }] }, id };
}

export function removeTemplate(office: OfficeInput, id: string): OfficeInput {
  return { ...office, templates: office.templates?.filter((template) => template.id !== id) };
}

export function addMessage(office: OfficeInput, text: string): Added {
  const messages = office.messages ?? [];
  const id = idFor(text, idsOf(messages), 'besked');
  return { office: { ...office, messages: [...messages, { id, text: firstOf(office, text) }] }, id };
}

export function removeMessage(office: OfficeInput, id: string): OfficeInput {
  return { ...office, messages: office.messages?.filter((message) => message.id !== id) };
}

/** One place up (-1) or down (1) among those for which `isBeside` holds; the others keep their places. */
export function moved<One extends Named>(
  list: readonly One[],
  id: string,
  by: 1 | -1,
  isBeside: (one: One) => boolean = () => true,
): One[] {
  const places = list.flatMap((one, i) => (isBeside(one) ? [i] : []));
  const from = list.findIndex((one) => one.id === id);
  const to = places[places.indexOf(from) + by];
  const [one, other] = [list[from], to === undefined ? undefined : list[to]];
  if (!one || !other || to === undefined) return [...list];
  return list.with(from, other).with(to, one);
}

/** None where nothing of it is left. */
function templateWithout(template: PlaceInput, service: string): PlaceInput[] {
  const left = withoutService(template, service);
  const counters = left.counters.filter(({ serves }) => serves.length > 0);
  return counters.length > 0 ? [{ ...left, counters }] : [];
}

/** A name in the office's first language; the others are still to be written. */
function firstOf({ languages }: OfficeInput, name: string): Record<Language, string> {
  const [first] = languages;
  return first === undefined ? {} : { [first]: name };
}
