// The numbers that the server set aside for this machine, and what is given out of them while the server is away (K1 to K5).
// Each step is on the disk before anybody sees it.

import { accept } from '../../core/day/accept.ts';
import { type Answer, answerTo } from '../../core/day/answer.ts';
import type { CommandOf } from '../../core/day/commands.ts';
import { type Context, isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import type { By, Entry } from '../../core/day/events.ts';
import { type Day, newDay, type Slip, type Visit } from '../../core/day/state.ts';
import { numbersLeft } from '../../core/numbers.ts';
import type { Site } from '../../core/office/office.ts';
import { type IsHoliday, serviceDay } from '../../core/opening.ts';
import type { PrintOutcome } from '../../core/slip.ts';
import { asToldLast, type Standing, takeAlone } from '../../core/stand-in.ts';
import { DAY, type IsoDate, localTime, MINUTE, type Millis } from '../../core/time.ts';
import type { Line } from './lines.ts';
import { foldLines, OwnDays, type Use } from './own-days.ts';
import type { LineRecord } from './record.ts';

export type ReserveParts = {
  readonly record: LineRecord<Line>;
  readonly clock: () => Millis;
  /** A new identity for a visit. */
  readonly newId: () => string;
  /** A new id for a command. */
  readonly newCommandId: () => string;
};

export type Taken = { readonly answer: Answer; readonly taken?: Visit | undefined };

type Asked = CommandOf<'take-reserved'> | CommandOf<'keep-number'> | CommandOf<'report-slip'>;

export class Reserve {
  readonly #parts: ReserveParts;
  #days = new OwnDays();
  /** As the server was told first: another body under the same id would be refused (L7). */
  readonly #said = new Map<string, Use>();
  /** Visits whose paper is under way. */
  readonly #printing = new Set<string>();
  #taking = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ReserveParts) {
    this.#parts = parts;
  }

  /** Folds what was found on the disk. */
  start(lines: readonly Line[]): void {
    this.#days = foldLines(lines);
  }

  /** By the server's clock, as far as is known: with one that is a day ahead, people would wait in tomorrow's queue. */
  get now(): Millis {
    return this.#parts.clock() - this.#days.ahead;
  }

  /** Nothing can be kept just now. */
  get failed(): boolean {
    return this.#parts.record.failed;
  }

  get standing(): Standing | null {
    return this.#days.standing;
  }

  get site(): Site | undefined {
    const { standing } = this;
    return standing?.office.sites.find(({ id }) => id === standing.site);
  }

  readonly isHoliday: IsHoliday = (date) => this.standing?.holidays.includes(date) ?? false;

  /** The day under way, as supervisors left it; undefined: no numbers were ever set aside for it. */
  get today(): Day | undefined {
    const { site } = this;
    if (!site) return undefined;
    const [date = ''] = [serviceDay(site, this.now), this.#days.floor].sort().reverse();
    const day = this.#days.on(site.id, date);
    return day && this.standing ? asToldLast(day, this.standing) : day;
  }

  /** How many numbers are left for a day. */
  left(date: IsoDate): number {
    const day = this.#days.on(this.standing?.site ?? '', date);
    return day ? numbersLeft(day, this.#agent) : 0;
  }

  /** Paired anew it is another one, and what was set aside for the one before is not its own. */
  get #agent(): By {
    return `device:${this.standing?.printer.agent ?? ''}`;
  }

  /** What the server was not told of, the oldest first; those whose paper is under way stay back. */
  untold(): readonly Use[] {
    const ready = this.#days.uses().filter(({ command }) => !this.#printing.has(command.visit));
    return ready.map((use) => {
      const said = this.#said.get(use.id) ?? this.#withSlip(use);
      this.#said.set(use.id, said);
      return said;
    });
  }

  /** Nothing was taken, nor is just being taken, that the server was not told of. */
  get isAllTold(): boolean {
    return this.#taking === 0 && this.#days.uses().length === 0;
  }

  /**
   * What the server says now. Days that are over there, and told of, are forgotten; by this machine's clock where it says nothing of
   * days, and not at once, for the kiosk may be set up again.
   */
  note(standing: Standing | null): Promise<void> {
    return this.#inTurn(async () => {
      const floor = standing?.dates[0] ?? '';
      const over = standing ? floor : localTime(this.now - DAY, 'UTC').date;
      const ahead = standing ? this.#aheadOf(standing) : this.#days.ahead;
      const isSame = said(standing) === said(this.standing) && ahead === this.#days.ahead;
      if (isSame && this.#days.floor === floor && !this.#days.hasOver(over)) return;
      // After what was taken: the server may say that it is an earlier day.
      await this.#keepOnly([...this.#days.needed(over), { standing, ahead }]);
    });
  }

  /** Once more with what is known, where nothing could be kept: a number whose use could not be was seen by nobody. */
  mend(): Promise<void> {
    return this.#inTurn(async () => {
      const { floor, standing, ahead } = this.#days;
      if (this.failed) await this.#keepOnly([{ standing, ahead }, ...this.#days.needed(floor)]);
    });
  }

  /** Numbers that the server has set aside. */
  granted(site: string, date: IsoDate, command: string, { reserve, numbers }: Answer): Promise<void> {
    return this.#inTurn(async () => {
      const day = this.#days.on(site, date) ?? newDay(site, date);
      if (reserve === undefined || !numbers || day.reserves.has(reserve)) return;
      const events: Entry['events'] = [{ type: 'numbers-reserved', reserve, numbers: [...numbers] }];
      const entry = {
        version: day.version + 1,
        at: this.#now(day),
        by: this.#agent,
        command,
        digest: '',
        events,
      };
      await this.#add({ site, date, entry });
    });
  }

  /** The same press gets the same answer (K4), and `taken` only once. Rejects where nothing can be kept. */
  async take(command: CommandOf<'take'>, press: string): Promise<Taken | Refusal> {
    this.#taking += 1;
    try {
      return await this.#inTurn(() => this.#take(command, press));
    } finally {
      this.#taking -= 1;
    }
  }

  /** "I have my number" (S4). */
  keep(visit: string): Promise<Answer | Refusal> {
    return this.#change({ command: 'keep-number', visit }, this.#agent);
  }

  /** What became of the paper. */
  async report(visit: string, outcome: PrintOutcome): Promise<void> {
    try {
      await this.#change({ command: 'report-slip', visit, ...outcome }, 'system');
    } finally {
      this.#printing.delete(visit);
    }
  }

  /** The server has answered. */
  told(id: string): Promise<void> {
    return this.#inTurn(() => this.#add({ told: id }));
  }

  async #take(command: CommandOf<'take'>, press: string): Promise<Taken | Refusal> {
    for (const { accepted } of this.#days.all()) {
      const known = accepted.get(press)?.answer;
      if (known) return { answer: known };
    }
    const day = this.today;
    if (!day) return refuse('number/none-free');
    const use = takeAlone(
      day,
      command,
      press,
      this.#agent,
      this.#context(day, `device:${this.standing?.kiosk}`),
    );
    if (isRefusal(use)) return use;
    const id = this.#parts.newCommandId();
    const entry = this.#decide(day, id, use, this.#agent);
    if (isRefusal(entry)) return entry;
    const events = entry.events.map((event) =>
      event.type === 'ticket-taken' ? { ...event, slip: command.slip } : event,
    );
    const tell = { id, command: use };
    if (command.slip) this.#printing.add(use.visit);
    await this.#add({ site: day.site, date: day.date, entry: { ...entry, events }, tell });
    return { answer: answerTo(entry), taken: day.visits.get(use.visit) };
  }

  #change(command: CommandOf<'keep-number'> | CommandOf<'report-slip'>, by: By): Promise<Answer | Refusal> {
    return this.#inTurn(async () => {
      const day = this.#days.all().find(({ visits }) => visits.has(command.visit));
      if (!day) return refuse('visit/unknown');
      const entry = this.#decide(day, this.#parts.newCommandId(), command, by);
      if (isRefusal(entry)) return entry;
      await this.#add({ site: day.site, date: day.date, entry });
      return answerTo(entry);
    });
  }

  #decide(day: Day, id: string, command: Asked, by: By): Entry | Refusal {
    if (!this.site) return refuse('site/unknown', { site: day.site });
    const acceptance = accept(day, { id, digest: '', command }, this.#context(day, by));
    if (isRefusal(acceptance)) return acceptance;
    if ('again' in acceptance) throw new Error(`${id} was used before`);
    return acceptance.entry;
  }

  #context(day: Day, by: By): Context {
    const { site, isHoliday } = this;
    const office = this.standing?.office;
    if (!office || !site) throw new Error('the office is not known');
    const { newId } = this.#parts;
    const none = { newCode: () => '', elsewhere: () => [] };
    return { at: this.#now(day), by, office, site, isHoliday, prints: true, newId, ...none };
  }

  /** Times of a day never run backwards, whatever the machine's clock does (L1). */
  #now(day: Day): Millis {
    return Math.max(this.now, day.at);
  }

  #aheadOf({ at }: Standing): Millis {
    const [now, before] = [this.#parts.clock() - at, this.#days.ahead];
    return Math.abs(now - before) >= MINUTE ? now : before;
  }

  #withSlip(use: Use): Use {
    const slip = this.#days.on(use.site, use.command.date)?.visits.get(use.command.visit)?.slip;
    const outcome = slip && outcomeOf(slip);
    return outcome ? { ...use, command: { ...use.command, slip: outcome } } : use;
  }

  async #keepOnly(lines: readonly Line[]): Promise<void> {
    await this.#parts.record.replace(lines);
    this.#days = foldLines(lines);
  }

  async #add(line: Line): Promise<void> {
    await this.#parts.record.add(line);
    this.#days.apply(line);
  }

  /** One step after the other, each on what the one before has left. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => {});
    return done;
  }
}

function said(standing: Standing | null): string {
  return JSON.stringify(standing && { ...standing, at: 0 });
}

/** As the server is told; nothing, where the citizen has said that they have their number. */
function outcomeOf(slip: Slip): CommandOf<'take-reserved'>['slip'] {
  switch (slip.is) {
    case 'none':
    case 'kept':
      return undefined;
    case 'confirmed':
    case 'sent':
      return { outcome: slip.is };
    case 'failed':
      return { outcome: 'failed', cause: slip.cause };
    case 'printing':
      // It was under way when this machine stopped.
      return { outcome: 'failed', cause: 'unknown' };
  }
}
