// Machines that wait to be paired (D1). In memory alone: whoever asks and is never let in leaves nothing behind.

import { randomBytes } from 'node:crypto';
import { type Refusal, refuse } from '../../core/day/context.ts';
import { pairingCodeLength, pairingCodeOf, parsePairingCode } from '../../core/pairing-code.ts';
import type { Pairable, Paired } from '../../core/pairing-protocol.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import { newShortId } from '../ids.ts';
import type { Key, Keys } from './keys.ts';

/** Of one address, and of all; where all places are taken, whoever has most gives one to who has fewer. */
export const mostOfOne = 20;
export const mostOfAll = 500;
/** A code is shown for this long; one that an administrator has looked at, for as long again. */
export const codeLasts: Millis = 10 * MINUTE;

/** A machine that asks, as an administrator sees it. */
export type Waiting = {
  readonly page: Pairable;
  readonly address: string;
  readonly since: Millis;
  readonly site?: string | undefined;
  readonly name?: string | undefined;
};

/** The connection that a machine asks over. */
export type PairingLine = {
  show(code: string): void;
  /** It has to ask again later. */
  leave(): void;
  /** Resolves when the machine has kept its key. */
  hand(paired: Paired): Promise<void>;
};

type Entry = { readonly waiting: Waiting; readonly line: PairingLine; code: string; until: Millis };

export type PairingsParts = { readonly keys: Keys; readonly clock: () => Millis };

export class Pairings {
  readonly #parts: PairingsParts;
  readonly #byCode = new Map<string, Entry>();
  /** Those whose key is on its way are here, and have no code any more. */
  readonly #entries = new Set<Entry>();

  constructor(parts: PairingsParts) {
    this.#parts = parts;
  }

  /** Why a machine at this address can't ask now. */
  refusalFor(address: string): Refusal | undefined {
    const ofOne = this.#of(address).length;
    const isFull = this.#entries.size >= mostOfAll && this.#of(this.#fullest()).length <= ofOne;
    return ofOne >= mostOfOne || isFull ? refuse('rate/slow-down') : undefined;
  }

  /** A machine asks and is shown a code; answers how to say that it is gone. */
  ask(waiting: Waiting, line: PairingLine): () => void {
    const entry = { waiting, line, code: '', until: 0 };
    if (this.#entries.size >= mostOfAll) this.#makeRoom();
    this.#entries.add(entry);
    this.#show(entry);
    return () => this.#remove(entry);
  }

  /** Who shows this code; it stays while the administrator looks. */
  find(typed: string): Waiting | undefined {
    const entry = this.#byCode.get(parsePairingCode(typed) ?? '');
    if (entry) entry.until = this.#parts.clock() + codeLasts;
    return entry?.waiting;
  }

  /** Makes a key and hands it over; a key that did not arrive opens nothing. */
  async confirm(typed: string, { name, site }: { name: string; site: string }): Promise<Key | Refusal> {
    const entry = this.#byCode.get(parsePairingCode(typed) ?? '');
    if (!entry) return refuse('pairing/unknown');
    // Nobody confirms it a second time.
    this.#byCode.delete(entry.code);
    const { keys, clock } = this.#parts;
    const role = entry.waiting.page;
    const { key, token } = await keys.make({ name, role, site }, newShortId('key'), clock());
    try {
      await entry.line.hand({ key: token, site });
      return key;
    } catch {
      await keys.remove(key.id);
      if (this.#entries.has(entry)) this.#show(entry);
      return refuse('pairing/gone');
    }
  }

  /** Other codes for those that were shown for long enough. */
  turn(): void {
    const now = this.#parts.clock();
    for (const entry of [...this.#byCode.values()]) if (entry.until <= now) this.#show(entry);
  }

  #of(address: string | undefined): Entry[] {
    return [...this.#entries].filter(({ waiting }) => waiting.address === address);
  }

  /** The address that has the most machines waiting. */
  #fullest(): string | undefined {
    const counts = new Map<string, number>();
    for (const { waiting } of this.#entries) {
      counts.set(waiting.address, (counts.get(waiting.address) ?? 0) + 1);
    }
    return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
  }

  /** The newest of the fullest address goes; one whose key is on its way stays. */
  #makeRoom(): void {
    const gone = this.#of(this.#fullest()).findLast(({ code }) => this.#byCode.has(code));
    if (!gone) return;
    this.#remove(gone);
    gone.line.leave();
  }

  #remove(entry: Entry): void {
    this.#entries.delete(entry);
    if (this.#byCode.get(entry.code) === entry) this.#byCode.delete(entry.code);
  }

  #show(entry: Entry): void {
    this.#byCode.delete(entry.code);
    do entry.code = newCode();
    while (this.#byCode.has(entry.code));
    entry.until = this.#parts.clock() + codeLasts;
    this.#byCode.set(entry.code, entry);
    entry.line.show(entry.code);
  }
}

function newCode(): string {
  return pairingCodeOf([...randomBytes(pairingCodeLength)].map((byte) => byte & 31));
}
