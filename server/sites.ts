// The sites that are open: opened when the office gets them, closed when it has them no longer.

import type { Day } from '../core/day/state.ts';
import type { InForce } from './configuration.ts';
import type { OpenSite } from './front-desk.ts';
import { closeSite } from './open-site.ts';

/** Told while the server runs; what is open from the start is in `all`. */
export type SitesListener = {
  readonly opened: (open: OpenSite) => void;
  readonly closed: (site: string, open: OpenSite) => void;
};

export class Sites {
  readonly #configuration: InForce;
  readonly #openSite: (id: string) => Promise<OpenSite>;
  readonly #open = new Map<string, OpenSite>();
  readonly #listeners = new Set<SitesListener>();

  constructor(configuration: InForce, openSite: (id: string) => Promise<OpenSite>) {
    this.#configuration = configuration;
    this.#openSite = openSite;
  }

  /** In the office's order. */
  all(): readonly OpenSite[] {
    return this.#configuration.current().sites.flatMap(({ id }) => this.#open.get(id) ?? []);
  }

  find(id: string): OpenSite | undefined {
    return this.#open.get(id);
  }

  listen(listener: SitesListener): void {
    this.#listeners.add(listener);
  }

  /**
   * Opens what the office has, and closes what it no longer has. One call at a time; it is over when nothing is under way any more,
   * or the next one would open a site a second time.
   */
  async follow(): Promise<void> {
    const wanted = this.#configuration.current().sites.map(({ id }) => id);
    const leaving = [...this.#open].filter(([id]) => !wanted.includes(id));
    const done = await Promise.allSettled([
      ...leaving.map(([id, open]) => this.#close(id, open)),
      ...wanted.filter((id) => !this.#open.has(id)).map((id) => this.#start(id)),
    ]);
    for (const one of done) if (one.status === 'rejected') throw one.reason;
  }

  /** Does `work` while no site decides anything and all that the days hold is durable. */
  together<T>(work: (days: readonly Day[]) => Promise<T>): Promise<T> {
    const pauseRest = ([open, ...rest]: readonly OpenSite[], days: readonly Day[]): Promise<T> =>
      open ? open.site.pause((day) => pauseRest(rest, [...days, day])) : work(days);
    return pauseRest([...this.#open.values()], []);
  }

  async stop(): Promise<void> {
    await Promise.all([...this.#open.values()].map(closeSite));
  }

  async #start(id: string): Promise<void> {
    const open = await this.#openSite(id);
    this.#open.set(id, open);
    for (const { opened } of this.#listeners) opened(open);
  }

  async #close(id: string, open: OpenSite): Promise<void> {
    this.#open.delete(id);
    for (const { closed } of this.#listeners) closed(id, open);
    await open.notes.forget();
    await closeSite(open);
  }
}
