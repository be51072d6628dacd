// "Call the staff": asked here, shown until somebody takes it on (L9).

import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { KioskView } from '../../core/views/kiosk.ts';
import type { Connection } from '../../ui/connection.ts';

export type HelpState = 'none' | 'calling' | 'called' | 'failed';

export type Help = {
  readonly state: ReadonlySignal<HelpState>;
  call(giveUp: AbortSignal): Promise<void>;
  /** The next citizen: what failed for the one before is no news. */
  reset(): void;
};

type Asked =
  | { readonly is: 'calling' | 'failed' | 'open' }
  /** Called in this version of the day; views from then on say whether it still is. */
  | { readonly is: 'called'; readonly version: number };

export function createHelp(connection: Connection, view: ReadonlySignal<KioskView | undefined>): Help {
  const asked = signal<Asked | undefined>(undefined);

  const state = computed((): HelpState => {
    const mine = asked.value;
    const open = view.value?.helpCalled ?? [];
    if (open.some(({ device }) => device === connection.name.value)) return 'called';
    switch (mine?.is) {
      case undefined:
        return 'none';
      case 'called':
        return (view.value?.version ?? 0) < mine.version ? 'called' : 'none';
      case 'open':
        return 'called';
      case 'calling':
      case 'failed':
        return mine.is;
    }
  });

  return {
    state,
    call: async (giveUp) => {
      if (state.value === 'calling' || state.value === 'called') return;
      asked.value = { is: 'calling' };
      try {
        const ack = await connection.send({ command: 'call-help' }, { giveUp });
        if (ack.ok) asked.value = { is: 'called', version: ack.answer.version };
        else asked.value = { is: ack.refusal.refused === 'help/open' ? 'open' : 'failed' };
      } catch {
        asked.value = undefined;
      }
    },
    reset: () => {
      if (asked.value?.is !== 'called') asked.value = undefined;
    },
  };
}
