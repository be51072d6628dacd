// What sites, areas, services and counters are called; what the office has no more is called by its id.

import { inLanguage } from '../../core/office/languages.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { areaName } from '../words/names.ts';
import type { SiteInfo } from './figures.ts';

export type Names = {
  site(id: string): string;
  area(id: string): string;
  service(id: string): string;
  counter(site: string, id: string): string;
};

export function namesFrom(sites: readonly SiteInfo[], place: PlaceView): Names {
  return {
    site: (id) =>
      id === place.site.id ? place.site.name : (sites.find((site) => site.id === id)?.name ?? id),
    area: (id) => areaName(place, id),
    service: (id) => {
      const found = servicesOf(sites, place).find((service) => service.id === id);
      return found ? inLanguage(found.name, staffLanguage.value) : id;
    },
    counter: (site, id) =>
      sites.find((one) => one.id === site)?.counters.find((counter) => counter.id === id)?.label ?? id,
  };
}

/** Of all sites, each once. */
export function servicesOf(sites: readonly SiteInfo[], place: PlaceView): PlaceView['services'] {
  const all = [...place.services, ...sites.flatMap(({ services }) => services)];
  return [...new Map(all.map((service) => [service.id, service])).values()];
}
