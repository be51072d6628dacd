// The first set-up itself: who administers, and with which office it begins. All of it counts, or nothing (U3).

import { randomUUID } from 'node:crypto';
import { isRefusal, type Refusal, refuse } from '../../core/day/context.ts';
import type { Office } from '../../core/office/office.ts';
import type { SetupDone, SetupInput, SetupWants } from '../../core/setup.ts';
import type { Millis } from '../../core/time.ts';
import { refusePassword } from '../people/password-rules.ts';
import { hashPassword } from '../people/passwords.ts';
import { People } from '../people/people.ts';
import { Revisions } from '../revisions.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { firstOffice } from './first-office.ts';
import { keepGuide } from './guide-sheet.ts';

export type SetupParts = {
  /** The office that there is already, from its file. */
  readonly office: Office | undefined;
  readonly store: Store;
  readonly clock: () => Millis;
  readonly hash?: (password: string) => Promise<string>;
};

export class Setup {
  readonly #office: Office | undefined;
  readonly #store: Store;
  readonly #clock: () => Millis;
  readonly #hash: (password: string) => Promise<string>;
  readonly #turns = new Turns();
  #done = false;

  constructor({ office, store, clock, hash = hashPassword }: SetupParts) {
    this.#office = office;
    this.#store = store;
    this.#clock = clock;
    this.#hash = hash;
  }

  get wants(): SetupWants {
    return this.#office ? 'administrator' : 'office';
  }

  get done(): boolean {
    return this.#done;
  }

  /** Everything is durable when this resolves with where to go on. One at a time: the second is told that it is done. */
  finish({ administrator, office }: SetupInput): Promise<SetupDone | Refusal> {
    return this.#turns.take('set-up', async () => {
      if (this.#done) return refuse('setup/done');
      if (!this.#office && !office) return refuse('command/malformed', { field: 'office' });
      const weak = refusePassword(administrator.password, administrator.name);
      if (weak) return weak;
      const made = office && !this.#office ? firstOffice(office) : undefined;
      if (made && isRefusal(made)) return made;
      const people = new People(this.#store);
      await people.start();
      const id = randomUUID();
      const password = await this.#hash(administrator.password);
      const { name } = administrator;
      const first = { id, name, role: 'administrator', sites: 'all', password, mustChange: false } as const;
      // In place of whoever a set-up left behind that ended before it was acknowledged.
      await people.begin([first]);
      await keepGuide(this.#store, {
        begun: made && office ? office.from : 'file',
        confirmed: [],
        ticket: 'none',
      });
      if (made) await this.#keepOffice(made.input, { id, name: administrator.name });
      this.#done = true;
      return { site: (made?.office ?? this.#office)?.sites[0]?.id ?? '' };
    });
  }

  /** The last write: from then on the office is there, and nothing is set up again. */
  async #keepOffice(office: unknown, by: { id: string; name: string }): Promise<void> {
    const revisions = new Revisions(this.#store);
    await revisions.start();
    const revision = { version: 1, at: this.#clock(), by, when: 'now' as const, before: 0, office };
    await revisions.keep(revision, { demo: false, saved: 1, inForce: 1, next: null, withdrawn: [] });
  }
}
