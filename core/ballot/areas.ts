// Which areas a survey tells apart at a site (V5).

import type { Office } from '../office/office.ts';

/** Where fewer serve an area, its answers could be taken for what citizens think of one of them. */
const fewestServing = 3;

/**
 * The area as which a token of `area` counts at `site`; none where too few serve it. Nobody records who serves what (P5),
 * so the counters that serve an area or help with it stand for the people.
 */
export function areaApart(
  { services, sites }: Pick<Office, 'services' | 'sites'>,
  site: string,
  area: string | undefined,
): string | undefined {
  const inArea = new Set(services.filter((service) => service.area === area).map(({ id }) => id));
  const counters = sites.find(({ id }) => id === site)?.counters ?? [];
  const serving = counters.filter(({ serves, helps }) => [...serves, ...helps].some((id) => inArea.has(id)));
  return serving.length >= fewestServing ? area : undefined;
}
