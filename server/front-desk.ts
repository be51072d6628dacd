// The office at work: its sites, and what can be asked of them whichever door the question came through.

import { hash } from 'node:crypto';
import { type Acceptance, acceptedAs } from '../core/day/accept.ts';
import { type Answer, answerTo } from '../core/day/answer.ts';
import type { CommandName } from '../core/day/commands.ts';
import { type Refusal, refuse } from '../core/day/context.ts';
import type { Day, Visit } from '../core/day/state.ts';
import type { Waits } from '../core/estimate.ts';
import type { Office } from '../core/office/office.ts';
import type { Ack, CommandMessage, NoteMessage, SessionEnd, TicketInfo } from '../core/protocol.ts';
import { may, mayCommand, type Role } from '../core/roles.ts';
import type { Millis } from '../core/time.ts';
import { type Workplaces, worksAt } from '../core/workplaces.ts';
import type { Voting } from './ballots/voting.ts';
import type { InForce } from './configuration.ts';
import type { ByOn } from './decisions.ts';
import type { Forecast } from './forecast.ts';
import type { Notes } from './notes.ts';
import type { Outlooks } from './outlook.ts';
import type { Printing } from './printing.ts';
import type { Site } from './site.ts';
import type { Sites, SitesListener } from './sites.ts';
import { Turns } from './store/turns.ts';
import type { Tickets } from './tickets.ts';

/** Who asks: a role, and the name under which it stands in a day's journal. */
export type Caller = {
  readonly role: Role;
  readonly by: ByOn;
  /** The person, if somebody signed in. */
  readonly person?: string;
  /** The only site that this caller may ask about: a device's (D2), or that at whose door a citizen's phone is (B5). */
  readonly site?: string;
  /** Where this person may ask and act; everywhere unless said (R2). */
  readonly sites?: Workplaces;
  /** Signed in with a password that somebody else knows: may only choose another. */
  readonly mustChange?: boolean;
  /** The only visit that this caller may ask about: a ticket on a phone. */
  readonly visit?: string;
  /** Whether the session lasts, or the key opens anything still. */
  readonly lasts?: () => boolean;
  /** When the session ends, if nothing is done with it. */
  readonly ends?: () => SessionEnd | undefined;
  /** Told that somebody does something with the session. */
  readonly used?: () => void;
};

/** A site with all that works for it. */
export type OpenSite = {
  readonly site: Site;
  readonly notes: Notes;
  readonly printing: Printing;
  readonly forecast: Forecast;
  readonly outlooks: Outlooks;
};

const unknownWaits: Waits = { visits: new Map(), services: new Map() };

export class FrontDesk {
  readonly voting: Voting;
  readonly tickets: Tickets;
  readonly #configuration: InForce;
  readonly #sites: Sites;
  readonly #opening = new Turns();
  #answered: (command: CommandName, ack: Ack) => void = () => {};

  constructor(configuration: InForce, sites: Sites, voting: Voting, tickets: Tickets) {
    this.#configuration = configuration;
    this.#sites = sites;
    this.voting = voting;
    this.tickets = tickets;
  }

  /** As it is now. */
  get office(): Office {
    return this.#configuration.current();
  }

  /** Hears how each command was answered. */
  listen(answered: (command: CommandName, ack: Ack) => void): void {
    this.#answered = answered;
  }

  sites(): readonly OpenSite[] {
    return this.#sites.all();
  }

  find(site: string): OpenSite | undefined {
    return this.#sites.find(site);
  }

  /** Hears of sites that open and close while the office changes. */
  watchSites(listener: SitesListener): void {
    this.#sites.listen(listener);
  }

  /** Answers once: when what the command made is durable, or when it is refused. */
  command(caller: Caller, siteId: string, message: CommandMessage, tell: (ack: Ack) => void): void {
    const answer = (ack: Ack) => {
      this.#answered(message.command.command, ack);
      tell(ack);
    };
    const open = this.find(siteId);
    const refusal = open
      ? refuseCaller(caller, siteId, message.command)
      : refuse('site/unknown', { site: siteId });
    if (!open || refusal) {
      answer({ ok: false, refusal: refusal ?? refuse('site/unknown') });
    } else if (message.command.command === 'open' && !open.site.failing) {
      this.#opening
        .take(caller.person ?? '', () => this.#open(caller, open, message, answer))
        // Whatever went wrong: who waits for an answer gets one.
        .catch(() => answer({ ok: false, refusal: refuse('store/failing') }));
    } else {
      this.#submit(caller, open, message, answer);
    }
  }

  async note(caller: Caller, siteId: string, { visit, text }: NoteMessage): Promise<Ack> {
    const open = this.find(siteId);
    if (!open) return { ok: false, refusal: refuse('site/unknown', { site: siteId }) };
    if (!may(caller.role, 'write-notes')) return { ok: false, refusal: refuse('role/forbidden') };
    if (!worksAt(caller.sites ?? 'all', siteId))
      return { ok: false, refusal: refuse('role/other-site', { site: siteId }) };
    const refusal = await open.notes.write(visit, text);
    return refusal ? { ok: false, refusal } : { ok: true, answer: { version: 0, visit } };
  }

  /** What the citizen is told about a visit of this day. */
  ticketInfo(day: Day, visit: Visit): TicketInfo {
    const waits = this.find(day.site)?.forecast.waits() ?? unknownWaits;
    return this.tickets.info(day, visit, waits);
  }

  #submit(caller: Caller, open: OpenSite, message: CommandMessage, answer: (ack: Ack) => void): void {
    const { site } = open;
    const { id, command, token } = message;
    // Of the command alone: what became of the token must not be found in the journal by trying the few answers (V1).
    const digest = hash('sha1', JSON.stringify(command), 'base64url').slice(0, 16);
    site.submit({ id, digest, command }, caller.by, (outcome, day) => {
      const ack = this.#ackOf(outcome, message, day);
      if (!ack.ok || (token === undefined && command.command !== 'undo')) {
        answer(ack);
        return;
      }
      this.#countToken(outcome, ack.answer, message, day).then(
        (refusal) => answer(refusal ? { ok: false, refusal } : ack),
        () => answer({ ok: false, refusal: refuse('store/failing') }),
      );
    });
  }

  #ackOf(outcome: Acceptance, { command }: CommandMessage, day: Day): Ack {
    if ('refused' in outcome) return { ok: false, refusal: outcome };
    const answer = 'again' in outcome ? outcome.again : answerTo(outcome.entry);
    const begins = command.command === 'take' || command.command === 'check-in';
    const taken = begins ? day.visits.get(answer.visit ?? '') : undefined;
    if (!taken) return { ok: true, answer };
    const booking = day.bookings.get(answer.booking ?? '');
    const ticket = this.ticketInfo(day, taken);
    if (!booking) return { ok: true, answer, ticket };
    const { time } = booking;
    const keptMinutes = this.office.limits.lateMinutes;
    return {
      ok: true,
      answer,
      ticket: { ...ticket, booking: { time, late: taken.booked === undefined, keptMinutes } },
    };
  }

  /** Counts what staff said of the token when they ended a served visit, or takes it back with its press (V1). */
  async #countToken(
    outcome: Acceptance,
    answer: Answer,
    { id, token }: CommandMessage,
    day: Day,
  ): Promise<Refusal | undefined> {
    if (answer.undone !== undefined) await this.voting.undoHanded(answer.undone);
    const served = servedBy(outcome, id, day);
    if (token === undefined || !served) return undefined;
    const errand = day.visits.get(served.visit)?.errands.find((one) => one.id === served.errand);
    const area = this.office.services.find((one) => one.id === errand?.service)?.area;
    return this.voting.hand({ id, at: served.at }, day.site, area, token);
  }

  /** One after the other for each person: who opens at two sites at once gets one counter (L8). */
  async #open(
    caller: Caller,
    open: OpenSite,
    message: CommandMessage,
    answer: (ack: Ack) => void,
  ): Promise<void> {
    const isNew = await open.site.read((day) => acceptedAs(day, message.id) === undefined);
    const counter = isNew ? await this.#counterElsewhere(caller, open) : undefined;
    if (counter !== undefined) {
      answer({ ok: false, refusal: refuse('counter/one-each', { counter }) });
      return;
    }
    await new Promise<void>((resolve) =>
      this.#submit(caller, open, message, (ack) => {
        answer(ack);
        resolve();
      }),
    );
  }

  /** The counter that this person has open at another site, if there is one. A site that fails holds up no other. */
  async #counterElsewhere(caller: Caller, here: OpenSite): Promise<string | undefined> {
    for (const { site } of this.sites()) {
      if (site === here.site || site.failing) continue;
      const found = await site.read((day) => {
        const by = caller.by(day.date);
        return [...day.counters.values()].find(({ person }) => person === by)?.id;
      });
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

/**
 * The errand with which a command ended a served visit, if it did. A new one says so in its entry: the counter may have been
 * pressed again meanwhile. One that came before still counts as long as it is its counter's last press.
 */
function servedBy(
  outcome: Acceptance,
  id: string,
  day: Day,
): { visit: string; errand: number; at: Millis } | undefined {
  if ('entry' in outcome) {
    const { at, events } = outcome.entry;
    const finished = events.find((event) => event.type === 'errand-finished');
    const ended = events.some((event) => event.type === 'ended' && event.cause === 'served');
    return finished && ended ? { ...finished, at } : undefined;
  }
  const press = [...day.presses.values()].find(({ command }) => command === id);
  if (press?.did.type !== 'errand-finished') return undefined;
  const state = day.visits.get(press.did.visit)?.state;
  return state?.is === 'ended' && state.cause === 'served' ? { ...press.did, at: press.at } : undefined;
}

function refuseCaller(caller: Caller, site: string, command: CommandMessage['command']): Refusal | undefined {
  if (!mayCommand(caller.role, command.command)) return refuse('role/forbidden');
  if (!worksAt(caller.sites ?? 'all', site)) return refuse('role/other-site', { site });
  if (caller.role !== 'citizen') return undefined;
  const isTheirs =
    command.command === 'check-in'
      ? caller.site === site
      : caller.visit !== undefined && 'visit' in command && command.visit === caller.visit;
  return isTheirs ? undefined : refuse('role/forbidden');
}
