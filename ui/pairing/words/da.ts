// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  'page-kiosk': 'Stander',
  'page-display': 'Skærm',
  'page-vote': 'Stemmestation',
  title: 'Denne skærm er ikke sat i gang endnu',
  removed: 'Denne skærm er taget ud af brug',
  todo: 'Giv koden til administratoren. Den tastes ind under Enheder. Så går skærmen selv i gang.',
  asking: 'Vent et øjeblik. Om lidt står der en kode her.',
  offline: 'Ingen forbindelse til serveren. Skærmen prøver igen.',
  citizens: 'Er du borger? Personalet hjælper dig ved skranken.',
} satisfies Record<string, Phrase>;

export type PairingWords = Readonly<Record<keyof typeof da, Phrase>>;
