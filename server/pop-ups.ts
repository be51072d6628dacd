// Pop-ups: a supervisor opens a site for some days, changes it and closes it again, while the server runs (O4).

import { type Refusal, refuse } from '../core/day/context.ts';
import type { Office, Site } from '../core/office/office.ts';
import {
  changePopUp,
  closePopUp,
  isThere,
  type Like,
  newPopUp,
  type PopUpPlan,
  type SiteInput,
  stageOf,
} from '../core/office/pop-up.ts';
import { serviceDay } from '../core/opening.ts';
import type { Millis } from '../core/time.ts';
import type { InForce } from './configuration.ts';
import type { Figures } from './figures/figures.ts';
import type { Explained, OfficeChanges } from './office-changes.ts';
import type { By } from './revisions.ts';
import type { Store } from './store/store.ts';

export type PopUpsParts = {
  readonly configuration: InForce;
  readonly office: OfficeChanges;
  readonly store: Pick<Store, 'streams'>;
  readonly figures: Pick<Figures, 'sites'>;
  readonly clock: () => Millis;
};

type Changed = { version: number } | Refusal | Explained;

export class PopUps {
  readonly #parts: PopUpsParts;

  constructor(parts: PopUpsParts) {
    this.#parts = parts;
  }

  /** The office's, the last to open first, each with how it stands today. */
  all() {
    const { configuration, clock } = this.#parts;
    return configuration
      .current()
      .sites.flatMap((site) => {
        const stage = stageOf(site, serviceDay(site, clock()));
        return site.popUp && stage ? [{ site, popUp: site.popUp, stage }] : [];
      })
      .sort((one, other) => other.popUp.firstDay.localeCompare(one.popUp.firstDay));
  }

  async open(
    like: Like,
    plan: PopUpPlan,
    by: By,
  ): Promise<{ id: string; version: number } | Refusal | Explained> {
    const { configuration, office, store, figures, clock } = this.#parts;
    const model = modelIn(configuration.current(), like);
    if (!model) return refuse('resource/unknown');
    if (plan.lastDay < serviceDay(model, clock())) return refuse('pop-up/over');
    // Days of a site that is gone are not to go on as another's.
    const journals = (await store.streams()).map((stream) => stream.slice(0, stream.indexOf('/')));
    const coming = (await office.now()).next?.office as Office | undefined;
    const taken = [...journals, ...(await figures.sites()), ...(coming?.sites ?? []).map(({ id }) => id)];
    let made: SiteInput | undefined;
    const saved = await office.amend((input) => {
      made ??= newPopUp(input, like, plan, taken);
      return made && { ...input, sites: [...input.sites, made] };
    }, by);
    return 'version' in saved && made ? { id: made.id, version: saved.version } : (saved as Refusal);
  }

  async change(id: string, plan: PopUpPlan, by: By): Promise<Changed> {
    const { office, clock } = this.#parts;
    const site = this.#find(id);
    if (!site) return refuse('site/unknown', { site: id });
    if (plan.lastDay < serviceDay(site, clock())) return refuse('pop-up/over');
    return office.amend((input) => changePopUp(input, id, plan), by);
  }

  /** Whoever waits or is served there is served first: until then it would break the running day (G3). */
  async close(id: string, by: By): Promise<Changed> {
    if (!this.#find(id)) return refuse('site/unknown', { site: id });
    return this.#parts.office.amend((input) => closePopUp(input, id), by);
  }

  /** A pop-up that is not over yet. */
  unended(id: string): Site | undefined {
    return this.all().find(({ site, stage }) => site.id === id && stage !== 'past')?.site;
  }

  #find(id: string): Site | undefined {
    return this.all().find(({ site }) => site.id === id)?.site;
  }
}

/** Sites that people can walk into today. */
export function sitesThere({ sites }: Office, at: Millis): Site[] {
  return sites.filter((site) => isThere(site, serviceDay(site, at)));
}

function modelIn(office: Office, like: Like) {
  return 'template' in like
    ? office.templates.find(({ id }) => id === like.template)
    : office.sites.find(({ id }) => id === like.site);
}
