// What the server has said to anybody, written down outside it; and how that stands against what a data folder holds.

import { Ballots, noBallots, total } from '../../core/ballot/ballots.ts';
import { Handed, noneHanded } from '../../core/ballot/handed.ts';
import type { Answer as Vote } from '../../core/ballot/survey.ts';
import { answers } from '../../core/ballot/survey.ts';
import { CallYear } from '../../core/calls/calls.ts';
import type { Entry } from '../../core/day/events.ts';
import { hashOf } from '../../server/ballots/codes.ts';
import { openSecrets } from '../../server/secrets.ts';
import type { Store } from '../../server/store/store.ts';
import { survey } from './furnish.ts';

/** `unknown`: it was sent, and nobody heard what became of it. */
type Fate = 'unknown' | 'accepted' | 'refused';

type Line = {
  readonly site: string;
  readonly token: boolean;
  fate: Fate;
  /** Whether an earlier try may have been accepted without anybody hearing of it. */
  lost: boolean;
  /** Refused by a disk that failed, and nobody knows yet whether it is well again. */
  failing: boolean;
  readonly since: number;
  /** Whether it was heard of after minutes, or another day: what is told of its token counts no more then (V5). */
  late: boolean;
  version: number | undefined;
};

/** Less than the two minutes for which a press is remembered with its token (core/ballot/handed.ts). */
const soon = 100_000;

/** Refusals that say nothing of the command: it is to be sent again. */
const passing = new Set(['store/failing', 'server/stopping', 'rate/slow-down', 'session/expired']);

export function isPassing(refused: string): boolean {
  return passing.has(refused);
}

export class Book {
  readonly #commands = new Map<string, Line>();
  readonly #votes = new Map<string, { answer: Vote; fate: Fate; lost: boolean; failing: boolean }>();
  readonly #calls = new Map<string, { sure: number | undefined; perhaps: number[] }>();
  /** Refusals by name, for the report. */
  readonly refusals = new Map<string, number>();

  /** As it is at this moment. */
  copy(): Book {
    const copy = new Book();
    for (const [id, line] of this.#commands) copy.#commands.set(id, { ...line });
    for (const [token, vote] of this.#votes) copy.#votes.set(token, { ...vote });
    for (const [date, { sure, perhaps }] of this.#calls)
      copy.#calls.set(date, { sure, perhaps: [...perhaps] });
    return copy;
  }

  sent(id: string, site: string, token: boolean): void {
    const line = this.#commands.get(id) ?? {
      site,
      token,
      since: Date.now(),
      lost: false,
      failing: false,
      late: false,
      version: undefined,
    };
    this.#commands.set(id, { ...line, fate: 'unknown' });
  }

  accepted(id: string, version: number | undefined): void {
    const line = this.#lineOf(id);
    line.fate = 'accepted';
    line.version = version;
    line.late ||= Date.now() - line.since > soon;
  }

  refused(id: string, refused: string): void {
    this.#count(refused);
    const line = this.#lineOf(id);
    // Of one that the store failed with its token's count the journal may hold the command: it wants its repetition (V1).
    const says = !isPassing(refused) || !(line.lost || (line.token && refused === 'store/failing'));
    line.fate = says ? 'refused' : 'unknown';
    line.failing = refused === 'store/failing';
    if (!says) line.lost = true;
  }

  lost(id: string): void {
    const line = this.#lineOf(id);
    line.lost = true;
    line.fate = 'unknown';
  }

  /**
   * The server was killed, perhaps while its disk failed: then it could not take back what it had refused (docs/durability.md).
   */
  died(): void {
    for (const one of [...this.#commands.values(), ...this.#votes.values()]) {
      if (!one.failing || one.fate !== 'refused') continue;
      one.fate = 'unknown';
      one.lost = true;
    }
    this.recovered();
  }

  /** The server has gone on by itself, or a new one reads what is there. */
  recovered(): void {
    for (const one of [...this.#commands.values(), ...this.#votes.values()]) one.failing = false;
  }

  /** Another day begins. */
  leap(): void {
    for (const line of this.#commands.values()) if (line.fate === 'unknown') line.late = true;
  }

  voting(token: string, answer: Vote): void {
    const lost = this.#votes.get(token)?.lost ?? false;
    this.#votes.set(token, { answer, fate: 'unknown', lost, failing: false });
  }

  /** Undefined: no answer came. Answers whether that breaks a promise. */
  voted(token: string, refused: string | 'none' | undefined): void {
    const vote = this.#votes.get(token);
    if (!vote) throw new Error('nobody voted');
    if (refused === undefined) vote.lost = true;
    else if (refused === 'none') vote.fate = 'accepted';
    else if (refused === 'vote/spent' && vote.lost) vote.fate = 'accepted';
    else if (isPassing(refused)) {
      vote.fate = vote.lost ? 'unknown' : 'refused';
      vote.failing = refused === 'store/failing';
    } else throw new Error(`V4 a token that nobody had used was refused: ${refused}`);
    if (refused !== undefined && refused !== 'none') this.#count(refused);
  }

  entering(date: string, calls: number): void {
    const line = this.#calls.get(date) ?? { sure: undefined, perhaps: [] };
    line.perhaps.push(calls);
    this.#calls.set(date, line);
  }

  entered(date: string, calls: number): void {
    this.#calls.set(date, { sure: calls, perhaps: [] });
  }

  /** How many of what, for the report. */
  counts(): { commands: number; accepted: number; votes: number; calls: number } {
    const lines = [...this.#commands.values()];
    return {
      commands: lines.length,
      accepted: lines.filter(({ fate }) => fate === 'accepted').length,
      votes: [...this.#votes.values()].filter(({ fate }) => fate === 'accepted').length,
      calls: [...this.#calls.values()].filter(({ sure }) => sure !== undefined).length,
    };
  }

  /** Every promise that `store` breaks, in a sentence. */
  async broken(store: Store): Promise<string[]> {
    const journals = new Map<string, Entry[]>();
    for (const stream of await store.streams()) journals.set(stream, await store.read(stream));
    return [
      ...this.#brokenCommands(journals),
      ...(await this.#brokenVotes(store)),
      ...(await this.#brokenHanded(store, journals)),
      ...(await this.#brokenCalls(store)),
    ];
  }

  *#brokenCommands(journals: ReadonlyMap<string, readonly Entry[]>): Generator<string> {
    const places = new Map<string, { site: string; version: number }>();
    const ofServer = new Set<string>();
    for (const [stream, entries] of journals) {
      const [site = ''] = stream.split('/');
      for (const [i, { command, version }] of entries.entries()) {
        if (version !== i + 1) yield `${stream}: version ${version} stands at ${i + 1}`;
        // What the server does by itself has the same id at each site.
        const isTwice = places.has(command) || ofServer.has(`${site} ${command}`);
        if (isTwice) yield `L7 ${command} is there twice`;
        if (command.includes(':')) ofServer.add(`${site} ${command}`);
        else places.set(command, { site, version });
      }
    }
    for (const [id, line] of this.#commands) {
      const place = places.get(id);
      if (line.fate === 'refused' && place) yield `${id} was refused and is there`;
      if (line.fate !== 'accepted') continue;
      if (!place) yield `${id} was acknowledged as version ${line.version} of ${line.site} and is gone`;
      else if (place.site !== line.site) yield `${id} is in ${place.site}, not in ${line.site}`;
      else if (line.version !== undefined && place.version !== line.version)
        yield `${id} was acknowledged as version ${line.version} and is ${place.version}`;
    }
  }

  async #brokenVotes(store: Store): Promise<string[]> {
    const { tokens: secret } = await openSecrets(store);
    const { spent, counts } = (await store.readSheet(`ballots-${survey}`, Ballots)) ?? noBallots;
    const found = new Set(spent);
    const broken: string[] = [];
    const least = { satisfied: 0, neither: 0, dissatisfied: 0 };
    const most = { satisfied: 0, neither: 0, dissatisfied: 0 };
    for (const [token, { answer, fate }] of this.#votes) {
      const isSpent = found.delete(hashOf(secret, token));
      if (fate === 'accepted' && !isSpent) broken.push('V4 a vote that was acknowledged is gone');
      if (fate === 'refused' && isSpent) broken.push('V4 a vote that was refused counts');
      if (fate === 'accepted') least[answer] += 1;
      if (fate !== 'refused') most[answer] += 1;
    }
    if (found.size > 0) broken.push(`V4 ${found.size} tokens are spent that nobody used`);
    const cells = Object.values(counts);
    const votes = cells.reduce((sum, cell) => sum + total(cell), 0);
    if (votes !== spent.length) broken.push(`V4 ${votes} votes of ${spent.length} tokens`);
    for (const answer of answers) {
      const counted = cells.reduce((sum, cell) => sum + cell[answer], 0);
      if (counted < least[answer] || counted > most[answer])
        broken.push(`V4 ${answer} has ${counted}, not ${least[answer]} to ${most[answer]}`);
    }
    return broken;
  }

  /** Each served visit that ended with a word on its token counts once, when that was acknowledged (V1). */
  async #brokenHanded(store: Store, journals: ReadonlyMap<string, readonly Entry[]>): Promise<string[]> {
    const { counts } = (await store.readSheet(`handed-${survey}`, Handed)) ?? noneHanded;
    const counted = Object.values(counts)
      .flatMap((day) => Object.values(day))
      .reduce((sum, count) => sum + count, 0);
    let least = 0;
    let most = 0;
    for (const { command, events } of [...journals.values()].flat()) {
      const line = this.#commands.get(command);
      const served = events.some((event) => event.type === 'ended' && event.cause === 'served');
      if (!line?.token || !served) continue;
      most += 1;
      if (line.fate === 'accepted' && !line.late) least += 1;
    }
    return counted < least || counted > most ? [`V1 ${counted} tokens told of, not ${least} to ${most}`] : [];
  }

  async #brokenCalls(store: Store): Promise<string[]> {
    const broken: string[] = [];
    for (const [date, { sure, perhaps }] of this.#calls) {
      const year = await store.readDocument(`phone-calls-${date.slice(0, 4)}`, CallYear);
      const found = year?.body.days[date];
      if (found !== sure && !perhaps.some((calls) => calls === found))
        broken.push(`${date} had ${sure} phone calls, or ${perhaps}, and has ${found}`);
    }
    return broken;
  }

  #lineOf(id: string): Line {
    const line = this.#commands.get(id);
    if (!line) throw new Error(`${id} was never sent`);
    return line;
  }

  #count(refused: string): void {
    this.refusals.set(refused, (this.refusals.get(refused) ?? 0) + 1);
  }
}
