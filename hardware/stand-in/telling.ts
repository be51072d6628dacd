// What the agent and the server say to each other while both are there: what it takes to stand in, numbers set aside, and
// what was taken from them.

import type { AgentCommand } from '../../core/agent-protocol.ts';
import type { Ack } from '../../core/protocol.ts';
import { passing, type Standing } from '../../core/stand-in.ts';
import type { Reserve } from './reserve.ts';

/** The agent's line to the server. Each rejects where no answer comes. */
export type ServerLine = {
  /** The server is there and knows this agent. */
  readonly connected: boolean;
  /** The server is there, and does not want this agent. */
  readonly refused: boolean;
  standing(): Promise<Standing | null>;
  command(command: AgentCommand): Promise<Ack>;
};

export type TellingParts = {
  readonly reserve: Reserve;
  readonly newCommandId: () => string;
  readonly report: (message: string) => void;
};

/** With fewer numbers left, as many more are asked for: the most that the server lets one agent hold (K1). */
const few = 20;

export class Telling {
  readonly #parts: TellingParts;
  /** Questions for numbers that were not answered yet, by site and date: asked again they set aside no others (L7). */
  readonly #asked = new Map<string, string>();
  readonly #reported = new Set<string>();
  #underWay: Promise<void> | undefined;

  constructor(parts: TellingParts) {
    this.#parts = parts;
  }

  /**
   * All that there is to say, and to ask for where somebody can be given numbers; rejects where the line broke meanwhile. Who
   * calls while it is under way waits for that.
   */
  turn(line: ServerLine, asks = true): Promise<void> {
    this.#underWay ??= this.#talk(line, asks).finally(() => {
      this.#underWay = undefined;
    });
    return this.#underWay;
  }

  /** Resolves when nothing is being said: what is asked then is not answered with what was so before. */
  async over(): Promise<void> {
    await this.#underWay?.catch(() => {});
  }

  async #talk(line: ServerLine, asks: boolean): Promise<void> {
    const { reserve } = this.#parts;
    await this.#tellAll(line);
    if (!asks) return;
    const standing = await line.standing();
    await reserve.note(standing);
    for (const date of standing?.dates ?? []) {
      if (standing && reserve.left(date) < few) await this.#ask(line, standing.site, date);
    }
  }

  async #tellAll(line: ServerLine): Promise<void> {
    const { reserve, report } = this.#parts;
    for (const use of reserve.untold()) {
      const ack = await line.command(use);
      if (!ack.ok) {
        const { refused } = ack.refusal;
        if (passing.has(refused)) return;
        // Told before, and kept otherwise since: it is in the queue.
        if (refused !== 'command/reused')
          report(`${use.command.number} of ${use.command.date} is not in the queue: ${refused}`);
      }
      await reserve.told(use.id);
    }
  }

  async #ask(line: ServerLine, site: string, date: string): Promise<void> {
    const { reserve, newCommandId, report } = this.#parts;
    const question = `${site}/${date}`;
    const id = this.#asked.get(question) ?? newCommandId();
    this.#asked.set(question, id);
    const ack = await line.command({ id, site, command: { command: 'reserve-numbers', date } });
    // Where the disk takes nothing the same question brings the same numbers once more.
    if (ack.ok) await reserve.granted(site, date, id, ack.answer);
    this.#asked.delete(question);
    if (!ack.ok && !passing.has(ack.refusal.refused)) {
      const why = `no numbers were set aside for ${date}: ${ack.refusal.refused}`;
      if (!this.#reported.has(why)) report(why);
      this.#reported.add(why);
    }
  }
}
