// Who came in, who was not let in, and who brought days from elsewhere, for the log (OWASP ASVS 16.3): people and keys by their ids, never by a name, and of
// what was typed nothing. What repeats itself is counted and told once a minute, so that nobody can fill the log.

import { type RefusalName, refusals } from '../core/refusal.ts';
import { MINUTE } from '../core/time.ts';
import type { Caller } from './front-desk.ts';
import type { Log } from './log.ts';

export type Access = {
  readonly event: 'signed in' | 'signed out' | 'password changed' | 'refused' | 'days brought';
  /** `person:…` or `key:…`; none: nobody that is known. */
  readonly who?: string | undefined;
  /** Where staff, devices and programs ask from; citizens' phones are never written down. */
  readonly from: string;
  /** The request or the command. */
  readonly asked?: string;
  readonly by?: 'password' | 'provider';
  readonly refused?: RefusalName;
};

/** Whether it says that somebody tried what is not theirs. Who says nothing of themselves has tried nothing. */
export function isForbidding(refused: RefusalName): boolean {
  const { status } = refusals[refused];
  return (status === 401 || status === 403) && refused !== 'session/missing';
}

/** The person, key or device, not its name of the day (P5). */
export function idOf({ person, by }: Caller): string {
  return person === undefined ? by('') : `person:${person}`;
}

/** Different things a minute; what comes on top is told as one number. */
const most = 200;

export class AccessLog {
  readonly #info: Log['info'];
  readonly #repeated = new Map<string, number>();
  #others = 0;
  #telling: NodeJS.Timeout | undefined;

  constructor(info: Log['info']) {
    this.#info = info;
  }

  note({ event, ...about }: Access): void {
    const known = Object.entries(about).filter((field): field is [string, string] => field[1] !== undefined);
    const line = JSON.stringify([event, Object.fromEntries(known)]);
    const times = this.#repeated.get(line);
    this.#telling ??= setTimeout(() => this.#tellRepeated(), MINUTE).unref();
    if (times === undefined && this.#repeated.size >= most) this.#others += 1;
    else {
      this.#repeated.set(line, (times ?? 0) + 1);
      if (times === undefined) this.#tell(line);
    }
  }

  /** At the end, too. */
  stop(): void {
    clearTimeout(this.#telling);
    this.#tellRepeated();
  }

  #tellRepeated(): void {
    this.#telling = undefined;
    for (const [line, times] of this.#repeated) if (times > 1) this.#tell(line, { again: times - 1 });
    if (this.#others > 0) this.#info('access: more than is told', { times: this.#others });
    this.#repeated.clear();
    this.#others = 0;
  }

  #tell(line: string, more: { readonly again?: number } = {}): void {
    const [event, about] = JSON.parse(line) as [string, Record<string, string>];
    this.#info(`access: ${event}`, { ...about, ...more });
  }
}
