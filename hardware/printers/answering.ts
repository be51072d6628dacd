// A printer that answers: asked how it is before a job, and after it whether it is on paper.

import type { SlipFault } from '../../core/day/commands.ts';
import type { Condition } from '../../core/device.ts';
import type { PrintOutcome } from '../../core/slip.ts';
import { fine, fromOfflineCause, fromUnasked } from '../escpos/condition.ts';
import type { Reply } from '../escpos/replies.ts';
import { askPaperInTurn, askPrinted, askStatus, clearBuffers } from '../escpos/requests.ts';
import { hangUp, type Link, type OpenLink } from '../links/link.ts';
import { Conversation } from './conversation.ts';
import type { Patience } from './patience.ts';
import type { Transport } from './transport.ts';

export class AnsweringTransport implements Transport {
  readonly #open: OpenLink;
  readonly #patience: Patience;
  #jobs = 0;
  /** Whether it knows GS ( H; its first job shows it. */
  #confirms: boolean | undefined;
  /** The last job failed under way: what is left of it would swallow the beginning of the next. */
  #leftover = false;

  constructor(open: OpenLink, patience: Patience) {
    this.#open = open;
    this.#patience = patience;
  }

  send(job: Uint8Array): Promise<PrintOutcome> {
    return this.#talk<PrintOutcome>(failed('offline'), async (talk, link) => {
      if (this.#leftover) this.#leftover = !(await this.#clear(talk));
      const condition = await talk.condition(this.#patience.answer);
      if (condition?.fault) return failed(condition.fault);
      if (condition) return this.#deliver(talk, link, job);
      // It would not confirm either, and what it was sent might come out at any time.
      link.destroy();
      return failed(talk.isOver ? 'offline' : 'time-out');
    });
  }

  look(): Promise<Condition> {
    return this.#talk<Condition>({ ...fine, fault: 'offline' }, async (talk, link) => {
      const condition = await talk.condition(this.#patience.answer);
      if (condition) return condition;
      link.destroy();
      return { ...fine, fault: talk.isOver ? 'offline' : 'time-out' };
    });
  }

  async #talk<T>(nobody: T, say: (talk: Conversation, link: Link) => Promise<T>): Promise<T> {
    const { open, answer } = this.#patience;
    const link = await this.#open(AbortSignal.timeout(open)).catch(() => undefined);
    if (!link) return nobody;
    const result = await say(new Conversation(link), link);
    await hangUp(link, answer);
    return result;
  }

  async #deliver(talk: Conversation, link: Link, job: Uint8Array): Promise<PrintOutcome> {
    const id = this.#nextId();
    const ending = Promise.race([this.#printed(talk, id), this.#fault(talk)]);
    const question = this.#confirms === false ? [] : [askPrinted(id)];
    // A line that broke is heard of by itself.
    const write = (bytes: Uint8Array) => link.write(bytes).catch(() => {});
    void write(Buffer.concat([job, ...question, askPaperInTurn]));
    const asking = setInterval(() => void write(askStatus('offline-cause')), this.#patience.ask);
    const end = await ending;
    clearInterval(asking);
    if (end === 'printed') {
      // What lay before this slip is worked off too, where it could not be thrown away.
      this.#leftover = false;
      return { outcome: 'confirmed' };
    }
    const cause = end ?? (talk.isOver ? 'offline' : 'time-out');
    // Nothing of the job may come out when the printer is well again.
    this.#leftover = !(await this.#clear(talk));
    if (this.#leftover) link.destroy();
    return failed(cause);
  }

  async #clear(talk: Conversation): Promise<boolean> {
    const isCleared = ({ is }: Reply) => is === 'cleared' || undefined;
    return (await talk.ask(clearBuffers, isCleared, this.#patience.answer)) ?? false;
  }

  /** Undefined: it did not say so in time. */
  async #printed(talk: Conversation, id: string): Promise<'printed' | undefined> {
    const { printed, answer } = this.#patience;
    const word = await talk.first((reply) => wordOn(reply, id), printed);
    if (word === 'printed') this.#confirms = true;
    if (word !== 'in-turn') return word;
    if (this.#confirms === false) return 'printed';
    // Worked off, but perhaps not on paper yet: a printer that knows GS ( H says so soon.
    const wait = this.#confirms ? printed : answer;
    const confirmed = await talk.first((reply) => wordOn(reply, id) === 'printed' || undefined, wait);
    if (confirmed) this.#confirms = true;
    else if (this.#confirms || talk.isOver) return undefined;
    else this.#confirms = false;
    return 'printed';
  }

  /** A fault that is still there when one asks: dots in a picture can look to a printer like a question of ours. */
  async #fault(talk: Conversation): Promise<SlipFault | undefined> {
    const { printed, answer } = this.#patience;
    const until = performance.now() + printed;
    for (;;) {
      const heard = await talk.first(faultIn, until - performance.now());
      if (heard === undefined) return undefined;
      const condition = await talk.condition(answer);
      if (!condition && !talk.isOver) return heard;
      if (condition?.fault) return condition.fault;
    }
  }

  /** Four characters, different from those of the jobs just before. */
  #nextId(): string {
    this.#jobs = (this.#jobs + 1) % 10_000;
    return String(this.#jobs).padStart(4, '0');
  }
}

function wordOn(reply: Reply, id: string): 'printed' | 'in-turn' | undefined {
  if (reply.is === 'printed') return reply.id === id ? 'printed' : undefined;
  return reply.is === 'paper-in-turn' && faultIn(reply) === undefined ? 'in-turn' : undefined;
}

function faultIn(reply: Reply): SlipFault | undefined {
  switch (reply.is) {
    case 'status': {
      const cause = fromOfflineCause(reply.byte);
      return cause === 'error' ? 'unknown' : cause;
    }
    case 'unasked':
      return fromUnasked(reply.bytes).fault;
    case 'paper-in-turn':
      return reply.byte & 0x0c ? 'paper-out' : undefined;
    case 'printed':
    case 'cleared':
      return undefined;
  }
}

function failed(cause: SlipFault): PrintOutcome {
  return { outcome: 'failed', cause };
}
