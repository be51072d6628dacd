// The guide of the first day while it is open: what is done, seen from what there is and what happens in the room (U5).

import type { Entry } from '../core/day/events.ts';
import { type Guide, guideLines, ticketAfter } from '../core/guide.ts';
import type { Confirmable, GuideLine } from '../core/guide-steps.ts';
import { parseOffice } from '../core/office/check.ts';
import type { Office } from '../core/office/office.ts';
import type { Configuration } from './configuration.ts';
import type { Devices } from './devices/devices.ts';
import type { Screens } from './devices/screens.ts';
import type { Keys } from './people/keys.ts';
import type { People } from './people/people.ts';
import { keepGuide, putGuideAway, readGuide } from './setup/guide-sheet.ts';
import type { Store } from './store/store.ts';

export type FirstDayParts = {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly people: People;
  readonly keys: Keys;
  readonly screens: Screens;
  readonly devices: Devices;
  readonly warn: (message: string, error: unknown) => void;
};

export class FirstDay {
  readonly #parts: FirstDayParts;
  #guide: Guide | undefined;
  #first: Office | undefined;

  constructor(parts: FirstDayParts) {
    this.#parts = parts;
  }

  async start(): Promise<void> {
    const { store, configuration } = this.#parts;
    this.#guide = await readGuide(store);
    if (!this.#guide) return;
    const parsed = parseOffice((await configuration.revision(1))?.office);
    this.#first = 'office' in parsed ? parsed.office : undefined;
  }

  /** Undefined: it was put away, or there never was one. */
  lines(): GuideLine[] | undefined {
    if (!this.#guide) return undefined;
    const { configuration, people, devices } = this.#parts;
    const now = configuration.current();
    return guideLines({
      guide: this.#guide,
      first: this.#first ?? now,
      now,
      people: people.all().length,
      screens: this.#screens(now),
      printers: devices.all().filter(({ kind }) => kind === 'printer').length,
    });
  }

  async confirm(step: Confirmable): Promise<void> {
    if (!this.#guide || this.#guide.confirmed.includes(step)) return;
    await this.#keep({ ...this.#guide, confirmed: [...this.#guide.confirmed, step] });
  }

  async putAway(): Promise<void> {
    this.#guide = undefined;
    await putGuideAway(this.#parts.store);
  }

  /** Looks whether what happened at a site was the test ticket. */
  heard(site: string, entries: readonly Entry[]): void {
    if (!this.#guide || this.#guide.ticket === 'called') return;
    const types = (by: (entry: Entry) => boolean) =>
      entries.filter(by).flatMap(({ events }) => events.map(({ type }) => type));
    const shows = this.#parts.screens.at(site).some(({ page, connected }) => page === 'display' && connected);
    const ticket = ticketAfter(this.#guide.ticket, {
      taken: types(({ by }) => by.startsWith('device:')).includes('ticket-taken'),
      called: shows && types(() => true).includes('called'),
    });
    if (ticket === this.#guide.ticket) return;
    this.#keep({ ...this.#guide, ticket }).catch((error) =>
      this.#parts.warn('how far the test ticket is could not be written', error),
    );
  }

  async #keep(guide: Guide): Promise<void> {
    this.#guide = guide;
    await keepGuide(this.#parts.store, guide);
  }

  /** Kinds that have a key, or are there. */
  #screens({ sites }: Office): ReadonlySet<string> {
    const { keys, screens } = this.#parts;
    return new Set<string>([
      ...keys.all().map(({ role }) => role),
      ...sites.flatMap(({ id }) => screens.at(id)).map(({ page }) => page),
    ]);
  }
}
