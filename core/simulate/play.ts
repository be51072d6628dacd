// A simulated day under way: commands go through the same rules as real ones, at the times of a simulated clock.

import { madeCode, randomCharacters } from '../booking/code.ts';
import { accept } from '../day/accept.ts';
import type { Command } from '../day/commands.ts';
import type { Context } from '../day/context.ts';
import type { By, Entry } from '../day/events.ts';
import { applyEntry } from '../day/evolve.ts';
import type { CounterId, Day, VisitId } from '../day/state.ts';
import type { Millis } from '../time.ts';
import { type Agenda, newAgenda } from './agenda.ts';
import type { OpenDay } from './demand.ts';
import type { Random } from './random.ts';

/** What a citizen will do, drawn when they come. */
export type Plan = { noShow: boolean; readonly comesBack: boolean };

/** Who has a counter today. Idle: nobody to call when they looked last. */
export type Clerk = {
  readonly counter: CounterId;
  readonly by: By;
  readonly serves: readonly string[];
  readonly helps: readonly string[];
  readonly lunch: Millis;
  hadLunch: boolean;
  idle: boolean;
  gone: boolean;
};

export type Play = {
  readonly day: Day;
  readonly open: OpenDay;
  readonly context: Omit<Context, 'at' | 'by'>;
  readonly entries: Entry[];
  readonly agenda: Agenda;
  readonly random: Random;
  readonly scale: number;
  readonly plans: Map<VisitId, Plan>;
  readonly clerks: readonly Clerk[];
};

export function newPlay(
  parts: Pick<Play, 'day' | 'open' | 'random' | 'clerks' | 'scale'>,
  place: Pick<Context, 'office' | 'site' | 'isHoliday'>,
): Play {
  const { random } = parts;
  const context = {
    ...place,
    prints: false,
    newId: () => Array.from({ length: 10 }, () => Math.floor(random() * 36).toString(36)).join(''),
    newCode: () => madeCode(Array.from({ length: randomCharacters }, () => Math.floor(random() * 32))),
    elsewhere: () => [],
  };
  return { ...parts, context, entries: [], agenda: newAgenda(), plans: new Map() };
}

/** What the command made; undefined where it was refused. Its id says that it is simulated; no client's holds a colon. */
export function ask(play: Play, at: Millis, by: By, command: Command): Entry | undefined {
  const { day, context } = play;
  const id = command.command === 'end-day' ? `end-day:${day.date}` : `simulated:${day.date}:${day.version}`;
  const outcome = accept(day, { id, digest: '', command }, { ...context, at, by });
  if (!('entry' in outcome)) return undefined;
  applyEntry(day, outcome.entry);
  play.entries.push(outcome.entry);
  return outcome.entry;
}
