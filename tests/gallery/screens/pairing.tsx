// A machine that nobody has let in yet, on its own wide screen.

import { signal } from '@preact/signals';
import { PairingPage } from '../../../ui/pairing/PairingPage.tsx';
import type { PairingState } from '../../../ui/pairing/pairing.ts';
import type { Screen } from '../screen.ts';

export const screen: Screen = {
  viewport: { width: 1920, height: 1080 },
  readers: 'staff',
  states: pairingStates('display'),
};

export function pairingStates(page: 'kiosk' | 'display' | 'vote'): Screen['states'] {
  // The language of the picture comes first, as if it were the office's own.
  const [first, second] =
    new URLSearchParams(location.search).get('language') === 'de' ? ['de', 'da'] : ['da', 'de'];
  const shown = {
    code: 'K7T4Q2',
    office: 'Aabenraa Kommune',
    languages: [first, second, 'en', 'uk', 'ar', 'tr'],
  };
  const draw = (state: PairingState, wasPaired = false) => (
    <PairingPage page={page} state={signal(state)} wasPaired={wasPaired} />
  );
  return {
    code: () => draw({ is: 'code', shown }),
    removed: () => draw({ is: 'code', shown }, true),
    offline: () => draw({ is: 'offline' }),
  };
}
