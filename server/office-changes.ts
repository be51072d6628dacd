// How the office is changed while the server runs: checked, kept, in force between two commands or from tomorrow on (G1 to G4).

import { type Refusal, refuse } from '../core/day/context.ts';
import { type Break, bookedBreaks, breaksOf } from '../core/office/breaks.ts';
import { type Change, changesBetween } from '../core/office/changes.ts';
import { parseOffice } from '../core/office/check.ts';
import type { Fault } from '../core/office/faults.ts';
import type { StaffLanguage } from '../core/office/languages.ts';
import type { Office, OfficeInput } from '../core/office/office.ts';
import { tellBreak, tellFault } from '../core/office/tell.ts';
import { addDays, type IsoDate, type Millis } from '../core/time.ts';
import { type Configuration, prepare } from './configuration.ts';
import type { By, Revision } from './revisions.ts';
import type { Sites } from './sites.ts';
import { soundOffice } from './sound-office.ts';
import { Turns } from './store/turns.ts';

export type OfficeChangesParts = {
  readonly configuration: Configuration;
  readonly sites: Sites;
  /** How long journals of days are kept; told beside the office, and changed where the server is started. */
  readonly keepMonths: number;
  readonly clock: () => Millis;
  readonly warn: (message: string, error: unknown) => void;
};

export type When = Revision['when'];

/** What somebody wants: another office, made from what was saved as `version`. */
export type Wish = { readonly version: number; readonly office: unknown; readonly when: When };

/** `replaced`: what was to come tomorrow and now does not. */
export type Saved = { readonly version: number; readonly replaced: number | null };

/** A refusal that says in a sentence what it is about. */
export type Explained = Refusal & { readonly explain: (language: StaffLanguage) => string };

export type Check = {
  readonly faults: readonly Fault[];
  readonly changes: readonly Change[];
  readonly breaks: readonly Break[];
};

/** A revision as it is told: what it changed in the office that it was made from. */
export type Told = Omit<Revision, 'office' | 'before'> & {
  readonly changes: readonly Change[];
  readonly withdrawn?: { readonly at: Millis; readonly by: By };
};

/** As many revisions are told at once. */
const mostTold = 50;

export class OfficeChanges {
  readonly #parts: OfficeChangesParts;
  readonly #turns = new Turns();

  constructor(parts: OfficeChangesParts) {
    this.#parts = parts;
  }

  /** The office in force as it was written, and what is to come. */
  async now() {
    const { configuration, keepMonths } = this.#parts;
    const { saved, inForce, next } = configuration.book;
    const [office, coming] = await Promise.all([this.#written(inForce), next && this.#written(next.version)]);
    const { source } = configuration;
    const machine = { keepMonths };
    return { version: saved, office, source, next: next && { from: next.from, office: coming }, machine };
  }

  /** What `input` would be, if it were put in force now. */
  async check(input: unknown): Promise<Check> {
    const checked = soundOffice(input);
    if ('faults' in checked) return { faults: checked.faults, changes: [], breaks: [] };
    const { configuration, sites, clock } = this.#parts;
    const before = configuration.current();
    const days = sites.all().map(({ site }) => site);
    const breaks = days.map((site) =>
      site.read((day) => [
        ...breaksOf(before, checked.office, [day], clock()),
        ...bookedBreaks(before, checked.office, site.booked()),
      ]),
    );
    const changes = changesBetween(before, checked.office);
    return { faults: [], changes, breaks: (await Promise.all(breaks)).flat() };
  }

  save(wish: Wish, by: By): Promise<Saved | Refusal | Explained> {
    return this.#inTurn(() => this.#save(wish, by));
  }

  /**
   * One thing is made another in the office in force, and in the one that is to come tomorrow, which still comes. `edit`
   * answers undefined where it finds nothing to change in the office in force.
   */
  amend(
    edit: (office: OfficeInput) => OfficeInput | undefined,
    by: By,
  ): Promise<{ version: number } | Refusal | Explained> {
    return this.#inTurn(() => this.#amend(edit, by));
  }

  /** The office as it was at `version`, as a new change. */
  async restore(version: number, wish: Omit<Wish, 'office'>, by: By): Promise<Saved | Refusal | Explained> {
    const revision = await this.revision(version);
    return revision ? this.save({ ...wish, office: revision.office }, by) : refuse('resource/unknown');
  }

  /** What was to come tomorrow does not come. */
  withdraw(by: By): Promise<Refusal | undefined> {
    const { configuration, clock } = this.#parts;
    return this.#inTurn(async () => {
      if (!configuration.book.next) return refuse('resource/unknown');
      await configuration.withdraw(clock(), by);
      return undefined;
    });
  }

  async revision(version: number): Promise<Revision | undefined> {
    const { configuration } = this.#parts;
    return version > configuration.book.saved ? undefined : configuration.revision(version);
  }

  /** The newest first, from before `below` on. */
  async told(below = Number.POSITIVE_INFINITY): Promise<Told[]> {
    const { saved, withdrawn } = this.#parts.configuration.book;
    const told: Told[] = [];
    for (let version = Math.min(saved, below - 1); version > 0 && told.length < mostTold; version -= 1) {
      const revision = await this.revision(version);
      if (!revision) continue;
      const { office, before, ...kept } = revision;
      const taken = withdrawn.find((one) => one.version === version);
      told.push({
        ...kept,
        changes: changesFrom(before === 0 ? undefined : await this.#written(before), office),
        ...(taken ? { withdrawn: { at: taken.at, by: taken.by } } : {}),
      });
    }
    return told;
  }

  /** To be called now and then: what was to come comes when its day has begun everywhere and nothing breaks any more. */
  turn(): Promise<void> {
    return this.#inTurn(async () => {
      const { configuration, sites } = this.#parts;
      // Where a site could not be opened, it is tried again.
      await sites.follow();
      const { next } = configuration.book;
      if (!next || sites.all().some(({ site }) => site.date < next.from)) return;
      const checked = soundOffice(await this.#written(next.version));
      if ('faults' in checked) return;
      const ready = await prepare(checked.office);
      await sites.together(async (days) => {
        if (this.#breaks(checked.office, days).length === 0) await configuration.turn(ready);
      });
      await sites.follow();
    });
  }

  async #save({ version, office: input, when }: Wish, by: By): Promise<Saved | Refusal | Explained> {
    const { configuration, clock } = this.#parts;
    const { book, source } = configuration;
    if (source === 'file') return refuse('office/from-file');
    if (version !== book.saved) return refuse('office/changed', { version: book.saved });
    const checked = soundOffice(input);
    if ('faults' in checked) return unsound(checked.faults, input);
    const replaced = book.next?.version ?? null;
    const change = { at: clock(), by, office: input };
    if (when === 'tomorrow') return { version: await configuration.plan(change, this.#tomorrow()), replaced };
    const ready = await prepare(checked.office);
    return this.#putInForce(checked.office, async () => {
      return { version: await configuration.change(change, ready), replaced };
    });
  }

  async #amend(
    edit: (office: OfficeInput) => OfficeInput | undefined,
    by: By,
  ): Promise<{ version: number } | Refusal | Explained> {
    const { configuration, clock } = this.#parts;
    const { book, source } = configuration;
    if (source === 'file') return refuse('office/from-file');
    const { next } = book;
    const office = edit((await this.#written(book.inForce)) as OfficeInput);
    const coming = next && edit((await this.#written(next.version)) as OfficeInput);
    if (!office) return refuse('resource/unknown');
    const checked = soundOffice(office);
    if ('faults' in checked) return unsound(checked.faults, office);
    const later = coming ? soundOffice(coming) : checked;
    if ('faults' in later) return unsound(later.faults, coming);
    const ready = await prepare(checked.office);
    return this.#putInForce(checked.office, async () => {
      const change = { at: clock(), by, office };
      const version =
        next && coming
          ? await configuration.changeBoth(change, ready, coming, next)
          : await configuration.change(change, ready, next);
      return { version };
    });
  }

  /** Between two commands, unless it would break a day that is under way. */
  async #putInForce<Saved>(office: Office, keep: () => Promise<Saved>): Promise<Saved | Refusal | Explained> {
    const { configuration, sites, warn } = this.#parts;
    const saved = await sites.together(async (days) => {
      const breaks = this.#breaks(office, days);
      return breaks.length > 0 ? dayRunning(breaks, configuration.current()) : keep();
    });
    // It is kept and in force. What can't be opened now is tried again at the next turn.
    await sites.follow().catch((error) => warn('a new site could not be opened yet', error));
    return saved;
  }

  /** One after the other: whoever looks at what is saved sees it saved as a whole. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take('office', work);
  }

  #breaks(office: Office, days: Parameters<typeof breaksOf>[2]): Break[] {
    const { configuration, sites, clock } = this.#parts;
    const before = configuration.current();
    const booked = sites.all().flatMap(({ site }) => site.booked());
    return [...breaksOf(before, office, days, clock()), ...bookedBreaks(before, office, booked)];
  }

  /** The day after the last that has begun anywhere. */
  #tomorrow(): IsoDate {
    const dates = this.#parts.sites.all().map(({ site }) => site.date);
    return addDays(dates.sort().at(-1) ?? '', 1);
  }

  async #written(version: number): Promise<unknown> {
    const revision = await this.#parts.configuration.revision(version);
    return revision?.office;
  }
}

/** Nothing where either is no office any more, by the rules of today. */
function changesFrom(before: unknown, after: unknown): Change[] {
  const [was, is] = [parseOffice(before), parseOffice(after)];
  return 'office' in was && 'office' in is ? changesBetween(was.office, is.office) : [];
}

function unsound(faults: readonly Fault[], input: unknown): Refusal | Explained {
  const [first] = faults;
  if (!first) return refuse('office/unsound');
  const { path, fault } = first;
  return {
    ...refuse('office/unsound', { field: path.join('.'), fault, faults: faults.length }),
    explain: (language) => tellFault(first, input, language),
  };
}

function dayRunning(breaks: readonly Break[], office: Office): Refusal | Explained {
  const [first] = breaks;
  if (!first) return refuse('office/day-running');
  return {
    ...refuse('office/day-running', { breaks: first.breaks, ...first.about }),
    explain: (language) => breaks.map((one) => tellBreak(one, office, language)).join(' '),
  };
}
