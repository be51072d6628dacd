// A survey's groups by name: all of it, and the parts that are told apart.

import type { Results } from '../../core/ballot/results.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { areaName } from '../words/names.ts';
import type { NamedGroup } from './csv.ts';
import { periodText } from './format.ts';
import type { SiteName } from './surveys.ts';
import { say } from './words/words.ts';

export function partsOf(
  { periods, sites, areas }: Results,
  known: readonly SiteName[],
  place: Pick<PlaceView, 'areas'>,
): readonly NamedGroup[] {
  const siteNames = (ids: readonly string[]) =>
    ids.map((id) => known.find((site) => site.id === id)?.name ?? id).join(', ');
  const areaNames = (ids: readonly string[]) =>
    ids.map((id) => (id === '' ? say('otherAreas') : areaName(place, id))).join(', ');
  const parts = [
    periods.map((group) => ({ name: periodText(group.first, group.last), group })),
    sites.map((group) => ({ name: siteNames(group.sites), group })),
    areas.map((group) => ({ name: areaNames(group.areas), group })),
  ];
  // A part that is alone is all of it once more.
  return parts.filter((ones) => ones.length > 1).flat();
}
