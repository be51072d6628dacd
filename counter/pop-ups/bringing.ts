// A file of days from a laptop's own server, on its way: chosen, looked at, taken over (F5).

import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { IsoDate } from '../../core/time.ts';
import type { PopUps } from './pop-ups.ts';

/** What a file would bring, or what is wrong with it where. */
export type DaysLook = {
  /** Those that can be taken over, also beside faults of others. */
  readonly days: readonly { readonly date: IsoDate; readonly visits: number; readonly servings: number }[];
  /** Here already. */
  readonly known: readonly IsoDate[];
  /** Each as a sentence of the server's that says where. */
  readonly faults: readonly { readonly line: number; readonly text: string }[];
};

export type Bringing = {
  readonly look: ReadonlySignal<DaysLook | undefined>;
  /** How many days were taken over. */
  readonly taken: ReadonlySignal<number>;
  choose(file: Blob): Promise<void>;
  take(): Promise<void>;
};

export function createBringing(popUps: Pick<PopUps, 'bringDays'>, id: string): Bringing {
  const look = signal<DaysLook | undefined>(undefined);
  const taken = signal(0);
  let chosen: Blob | undefined;

  return {
    look,
    taken,
    async choose(file) {
      chosen = file;
      batch(() => {
        look.value = undefined;
        taken.value = 0;
      });
      look.value = await popUps.bringDays(id, file, '?dry=1');
    },
    async take() {
      if (!chosen) return;
      // What has faults was seen before.
      const skip = (look.peek()?.faults.length ?? 0) > 0;
      const brought = await popUps.bringDays(id, chosen, skip ? '?skip=1' : '');
      if (!brought) return;
      batch(() => {
        look.value = undefined;
        taken.value = brought.days.length;
      });
    },
  };
}
