// The laptop that is a pop-up's kiosk and display: one key of each. Another laptop takes the place of the one before, and
// the keys go with the pop-up (O4, D2).

import { serviceDay } from '../core/opening.ts';
import { addDays, type Millis } from '../core/time.ts';
import { newShortId } from './ids.ts';
import type { Key, Keys } from './people/keys.ts';
import type { PopUps } from './pop-ups.ts';

export type LaptopsParts = {
  readonly keys: Keys;
  readonly popUps: Pick<PopUps, 'all'>;
  readonly clock: () => Millis;
};

type Names = { readonly kiosk: string; readonly display: string };

export class Laptops {
  readonly #parts: LaptopsParts;

  constructor(parts: LaptopsParts) {
    this.#parts = parts;
  }

  /** The keys of kiosk and display, by what staff call these; told once. */
  async give(site: string, names: Names): Promise<Names> {
    const { keys, clock } = this.#parts;
    const keyFor = async (role: keyof Names) => {
      const made = { name: names[role], role, site };
      return (await keys.makeForLaptop(made, newShortId('key'), clock())).token;
    };
    return { kiosk: await keyFor('kiosk'), display: await keyFor('display') };
  }

  /** On the day after its last one a pop-up still says that it is closed; then its keys are gone. */
  async turn(): Promise<void> {
    const { keys, popUps, clock } = this.#parts;
    const needed = new Set(
      popUps
        .all()
        .filter(({ site, popUp }) => !popUp.closed && serviceDay(site, clock()) <= addDays(popUp.lastDay, 1))
        .map(({ site }) => site.id),
    );
    await keys.removeAll(({ laptop, site }: Key) => laptop === true && !needed.has(site ?? ''));
  }
}
