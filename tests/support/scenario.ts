// A service day told in sentences: what was done, when, by whom, and what came of it. No server, no store, no clock.

import { expect } from 'vitest';
import { type Acceptance, accept } from '../../core/day/accept.ts';
import type { Answer } from '../../core/day/answer.ts';
import type { Command } from '../../core/day/commands.ts';
import type { Context } from '../../core/day/context.ts';
import type { By, Entry, Event } from '../../core/day/events.ts';
import { applyEntry } from '../../core/day/evolve.ts';
import { type Day, newDay, type Visit } from '../../core/day/state.ts';
import type { Office, Site } from '../../core/office/office.ts';
import type { RefusalName } from '../../core/refusal.ts';
import { instantOf, type Millis } from '../../core/time.ts';
import { anOffice, siteOf } from './office.ts';

const date = '2026-11-23';

export class Scenario {
  readonly day: Day;
  readonly office: Office;
  readonly site: Site;
  readonly entries: Entry[] = [];
  now: Millis;
  isHoliday: Context['isHoliday'] = () => false;
  #ids = 0;
  #commands = 0;
  #last: Acceptance | undefined;

  constructor(office: Office, siteId: string) {
    this.office = office;
    this.site = siteOf(office, siteId);
    this.day = newDay(siteId, date);
    this.now = instantOf(date, '10:00', this.site.timeZone);
  }

  /** It is this time of day. */
  at(time: string): this {
    this.now = instantOf(date, time, this.site.timeZone);
    return this;
  }

  later(milliseconds: Millis): this {
    this.now += milliseconds;
    return this;
  }

  /** Somebody did something, and it was accepted. */
  given(by: By, command: Command, id = this.#nextCommand()): Answer {
    const acceptance = this.when(by, command, id);
    if ('refused' in acceptance) throw new Error(`${command.command} was refused: ${acceptance.refused}`);
    return 'again' in acceptance ? acceptance.again : (this.day.accepted.get(id)?.answer ?? { version: 0 });
  }

  /** A citizen took a ticket at the kiosk. */
  taken(...services: string[]): Answer & { visit: string; number: string } {
    const answer = this.given('device:kiosk', { command: 'take', services, language: 'da', slip: true });
    return { ...answer, visit: answer.visit ?? '', number: answer.number ?? '' };
  }

  /** A person opened a counter; the services that are configured for it, or these. */
  opened(counter: string, by: By = `person:clerk-${counter}`, serves?: string[], helps?: string[]): By {
    this.given(by, {
      command: 'open',
      counter,
      ...(serves ? { serves } : {}),
      ...(helps ? { helps } : serves ? { helps: [] } : {}),
    });
    return by;
  }

  /** Somebody does something now; what comes of it is for `then` and `thenRefused` to say. */
  when(by: By, command: Command, id = this.#nextCommand(), digest = JSON.stringify(command)): Acceptance {
    const context = {
      at: this.now,
      by,
      office: this.office,
      site: this.site,
      isHoliday: this.isHoliday,
      newId: () => this.#newId(),
    };
    this.#last = accept(this.day, { id, digest, command }, context);
    if ('entry' in this.#last) {
      applyEntry(this.day, this.#last.entry);
      this.entries.push(this.#last.entry);
    }
    return this.#last;
  }

  /** The events that came of it, each with at least these fields. */
  then(...events: (Pick<Event, 'type'> & Record<string, unknown>)[]): void {
    const last = this.#last;
    const happened = last && 'entry' in last ? last.entry.events : last;
    expect(happened).toMatchObject(events);
    expect(happened).toHaveLength(events.length);
  }

  thenRefused(refused: RefusalName): void {
    expect(this.#last).toMatchObject({ refused });
  }

  visit(id: string): Visit {
    const visit = this.day.visits.get(id);
    if (!visit) throw new Error(`no visit ${id}`);
    return visit;
  }

  #nextCommand(): string {
    this.#commands += 1;
    return `command-${this.#commands}`;
  }

  #newId(): string {
    this.#ids += 1;
    return `visit${String(this.#ids).padStart(5, '0')}`;
  }
}

/** A Monday morning at 10:00 in Aabenraa, nobody there yet. */
export function aDay(office: Office = anOffice(), site = 'raadhus'): Scenario {
  return new Scenario(office, site);
}
