// A survey's parts by name: its periods, sites and areas, as far as they are told apart (V7).

import type { IsoDate } from '../time.ts';
import type { Group, Results } from './results.ts';

export type NamedGroup = { readonly name: string; readonly group: Group };

export type PartNames = {
  readonly period: (first: IsoDate, last: IsoDate) => string;
  readonly site: (id: string) => string;
  /** The empty id stands for all that are not told apart. */
  readonly area: (id: string) => string;
};

export function partsOf({ periods, sites, areas }: Results, names: PartNames): readonly NamedGroup[] {
  const parts = [
    periods.map((group) => ({ name: names.period(group.first, group.last), group })),
    sites.map((group) => ({ name: group.sites.map(names.site).join(', '), group })),
    areas.map((group) => ({ name: group.areas.map(names.area).join(', '), group })),
  ];
  // A part that is alone is all of it once more.
  return parts.filter((ones) => ones.length > 1).flat();
}
