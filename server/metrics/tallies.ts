// What is counted while the server runs, whether anybody asks or not: cheap, and told to nobody before. Nothing of votes.

import type { Entry } from '../../core/day/events.ts';
import type { Ack } from '../../core/protocol.ts';

/** Upper bounds of the classes of flush times, in seconds. */
export const flushBounds = [0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1] as const;

export class Tallies {
  /** By site. */
  readonly tickets = new Map<string, number>();
  /** By command, then by answer: `accepted` or the refusal's name. */
  readonly commands = new Map<string, Map<string, number>>();
  /** How many flushes fell into each class; the last: those above all bounds. */
  readonly flushes: number[] = [...flushBounds.map(() => 0), 0];
  /** Of all flushes together. */
  flushSeconds = 0;

  taken(site: string, count: number): void {
    this.tickets.set(site, (this.tickets.get(site) ?? 0) + count);
  }

  answered(command: string, ack: Ack): void {
    const answers = this.commands.get(command) ?? new Map<string, number>();
    this.commands.set(command, answers);
    const answer = ack.ok ? 'accepted' : ack.refusal.refused;
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  }

  flushed(seconds: number): void {
    const found = flushBounds.findIndex((bound) => seconds <= bound);
    const slot = found === -1 ? flushBounds.length : found;
    this.flushes[slot] = (this.flushes[slot] ?? 0) + 1;
    this.flushSeconds += seconds;
  }
}

export function ticketsIn(entries: readonly Entry[]): number {
  return entries.flatMap(({ events }) => events).filter(({ type }) => type === 'ticket-taken').length;
}
