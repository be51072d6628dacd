// One site under watch: its journal as REST tells it, written into the simulation's ledger and folded by the product's own
// rules; and every view that a page got, held against both.

import { expect } from 'vitest';
import type { By, Entry } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay } from '../../core/day/state.ts';
import type { Office, Site } from '../../core/office/office.ts';
import type { View, ViewOf } from '../../core/protocol.ts';
import { displayView } from '../../core/views/display.ts';
import type { Scene } from '../../core/views/scene.ts';
import { staffView } from '../../core/views/staff.ts';
import { siteOf } from '../support/office.ts';
import { Ledger } from './ledger.ts';
import type { Page } from './page.ts';

/** A call that is older than so many others may still be open and is shown no more. */
const callsShown = 40;

type Told = { readonly date: string; readonly entries: readonly Entry[] };

export class Watch {
  readonly site: Site;
  readonly pages: Page[] = [];
  readonly notes = new Map<string, string>();
  /** The journal's names of staff, by their pages. */
  readonly people = new Map<string, By>();
  readonly journal: Entry[] = [];
  ledger: Ledger;
  #day: Day;
  readonly #office: Office;

  constructor(office: Office, site: string, date: string) {
    this.#office = office;
    this.site = siteOf(office, site);
    this.ledger = new Ledger(office, site, date);
    this.#day = newDay(site, date);
  }

  get id(): string {
    return this.site.id;
  }

  /** A new day; the one before is over and done with. */
  begin(date: string): void {
    this.ledger = new Ledger(this.#office, this.id, date);
    this.#day = newDay(this.id, date, this.#day.accepted);
    this.journal.length = 0;
    this.notes.clear();
    this.people.clear();
    for (const page of this.pages) page.fresh = [];
  }

  read({ date, entries }: Told): void {
    expect(date).toBe(this.ledger.date);
    for (const entry of entries) {
      this.ledger.take(entry);
      applyEntry(this.#day, entry);
      this.journal.push(entry);
    }
  }

  /** Every view that came, by what was true at its version; and the newest of each page by what is true now. */
  async checkViews(): Promise<void> {
    for (const page of this.pages) {
      for (const view of page.fresh.splice(0)) this.#checkAny(view);
      const display = page.view('display');
      if (display) this.#checkDisplay(display);
    }
    for (const page of this.pages) await this.#checkStaffInTheEnd(page);
  }

  /** A replay of the whole journal makes the same day again. */
  checkReplay(): void {
    const replayed = newDay(this.id, this.ledger.date, this.#day.acceptedBefore);
    for (const entry of this.journal) applyEntry(replayed, entry);
    expect(replayed).toEqual(this.#day);
  }

  #checkAny(view: View): void {
    if (!('version' in view)) return;
    const moment = this.ledger.moments.get(view.version);
    if (!moment) throw new Error(`${this.id}: a view of version ${view.version}, which nobody has seen`);
    const labels = new Map([...moment.called].map(([number, counter]) => [number, this.#label(counter)]));
    if (view.view === 'phones') {
      expect(new Set(Object.keys(view.waiting)), 'phones: who waits').toEqual(moment.waiting);
      labels.delete('');
      expect(new Map(Object.entries(view.called)), 'phones: who is called').toEqual(labels);
    }
    if (view.view === 'kiosk' || view.view === 'display') {
      expect(view.waiting, `${view.view}: how many wait`).toBe(moment.waiting.size);
    }
    if (view.view === 'display') {
      labels.delete('');
      for (const { open, number, counter } of view.calls) {
        if (open) expect(labels.get(number), `P2 ${number} is called`).toBe(counter);
      }
      const told = new Set(view.calls.filter(({ open }) => open).map(({ number }) => number));
      if (view.calls.length < callsShown)
        expect(told, 'S2 no call is missing').toEqual(new Set(labels.keys()));
    }
    if (view.view === 'staff') {
      const rows = [...view.own, ...view.helps, ...view.others];
      expect(new Set(rows.map(({ number }) => number)), 'nobody who waits is lost').toEqual(moment.waiting);
      expect(rows.length, 'nobody waits twice').toBe(moment.waiting.size);
    }
  }

  #checkDisplay(view: ViewOf<'display'>): void {
    const told = view.calls.map(({ id, number, counter }) => ({ id, number, counter }));
    const called = this.ledger.calls.map(({ id, number, counter }) => ({
      id,
      number,
      counter: this.#label(counter),
    }));
    expect(told, 'the display lists what was called and not taken back').toEqual(called.reverse());
    const {
      version: _version,
      wait: _wait,
      ...rest
    } = displayView({ ...this.#scene(view.at), speech: view.speech });
    expect(view, 'the display shows what a replay makes').toMatchObject(rest);
  }

  /** What others did reaches staff at most ten times a second: one view more may be on its way. */
  async #checkStaffInTheEnd(page: Page): Promise<void> {
    for (;;) {
      const view = page.view('staff');
      try {
        if (view) this.#checkStaff(view, page.name);
        return;
      } catch (error) {
        if (!(await page.next())) throw error;
      }
    }
  }

  #checkStaff(view: ViewOf<'staff'>, name: string): void {
    expect(view.version, `${name} sees the newest`).toBe(this.ledger.version);
    const made = staffView({
      ...this.#scene(view.at),
      waits: { visits: new Map(), services: new Map(Object.entries(view.waits)) },
      printer: view.printer,
      person: this.people.get(name) ?? 'person:nobody',
      notes: this.notes,
      survey: view.survey,
    });
    expect(view, `${name} sees what a replay makes`).toEqual(made);
    for (const { low, high } of Object.values(view.waits)) expect(low).toBeLessThanOrEqual(high);
  }

  #scene(at: number): Scene {
    const unknown = { visits: new Map(), services: new Map() };
    return {
      day: this.#day,
      office: this.#office,
      site: this.site,
      at,
      waits: unknown,
      isHoliday: () => false,
      printer: 'ok',
      speech: [],
    };
  }

  #label(counter: string): string {
    return this.site.counters.find(({ id }) => id === counter)?.label ?? counter;
  }
}
