// A pop-up: a site that is there for some days only, opened from a template or like another site (O4).

import type { IsoDate } from '../time.ts';
import type { Hours } from './hours.ts';
import type { OfficeInput, PopUp } from './office.ts';
import { idFor } from './slug.ts';

export type SiteInput = OfficeInput['sites'][number];
type CounterInput = SiteInput['counters'][number];

export type Stage = 'coming' | 'running' | 'past';

/** What a supervisor says of a pop-up; what is left out is as in what it is made from. */
export type PopUpPlan = {
  readonly name: string;
  readonly address?: string | undefined;
  readonly firstDay: IsoDate;
  readonly lastDay: IsoDate;
  readonly hours?: Hours | undefined;
  /** How many counters. */
  readonly counters?: number | undefined;
};

/** Undefined: the site is no pop-up. */
export function stageOf(
  { popUp }: { readonly popUp?: PopUp | undefined },
  today: IsoDate,
): Stage | undefined {
  if (!popUp) return undefined;
  if (popUp.closed || today > popUp.lastDay) return 'past';
  return today < popUp.firstDay ? 'coming' : 'running';
}

/** Whether people can walk into it on that day. */
export function isThere(site: { readonly popUp?: PopUp | undefined }, date: IsoDate): boolean {
  const stage = stageOf(site, date);
  return stage === undefined || stage === 'running';
}

/** What a pop-up is made like. */
export type Like = { readonly template: string } | { readonly site: string };

/** Another pop-up; undefined where there is no such template or site. `taken`: ids that it must not have. */
export function newPopUp(
  office: OfficeInput,
  like: Like,
  plan: PopUpPlan,
  taken: readonly string[],
): SiteInput | undefined {
  const from =
    'template' in like
      ? office.templates?.find(({ id }) => id === like.template)
      : office.sites.find(({ id }) => id === like.site);
  if (!from) return undefined;
  const id = idFor(plan.name, [...office.sites.map((site) => site.id), ...taken], 'pop-up');
  const { address: _elsewhere, popUp: _then, ...rest } = from as SiteInput;
  return planned({ ...rest, id }, plan);
}

/** With other days, hours, counters; open again where it was closed. Other sites stay as they are. */
export function changePopUp(office: OfficeInput, id: string, plan: PopUpPlan): OfficeInput {
  return changed(office, id, ({ address: _before, ...site }) => planned(site, plan));
}

export function closePopUp(office: OfficeInput, id: string): OfficeInput {
  return changed(office, id, (site, popUp) => ({ ...site, popUp: { ...popUp, closed: true } }));
}

/** So many counters: the first ones, and more like the last. */
export function countersFor(counters: readonly CounterInput[], wanted: number): CounterInput[] {
  const found = counters.slice(0, wanted);
  const last = found.at(-1);
  for (let n = 1; last && found.length < wanted; n += 1) {
    const name = String(n);
    if (!found.some(({ id, label }) => id === name || label === name)) {
      found.push({ ...last, id: name, label: name });
    }
  }
  return found;
}

function planned(
  site: SiteInput,
  { name, address, firstDay, lastDay, hours, counters }: PopUpPlan,
): SiteInput {
  return {
    ...site,
    name,
    ...(address ? { address } : {}),
    ...(hours === undefined ? {} : { hours }),
    ...(counters === undefined ? {} : { counters: countersFor(site.counters, counters) }),
    popUp: { firstDay, lastDay },
  };
}

function changed(
  office: OfficeInput,
  id: string,
  change: (site: SiteInput, popUp: NonNullable<SiteInput['popUp']>) => SiteInput,
): OfficeInput {
  const sites = office.sites.map((site) => (site.id === id && site.popUp ? change(site, site.popUp) : site));
  return { ...office, sites };
}
