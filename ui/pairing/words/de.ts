// Deutsch.

import type { PairingWords } from './da.ts';

export const de: PairingWords = {
  'page-kiosk': 'Nummernausgabe',
  'page-display': 'Bildschirm',
  'page-vote': 'Stimmstation',
  title: 'Dieser Bildschirm ist noch nicht eingerichtet',
  removed: 'Dieser Bildschirm wurde außer Betrieb genommen',
  todo: 'Geben Sie den Code der Administration. Er wird unter Geräte eingetippt. Danach geht es hier von selbst weiter.',
  asking: 'Einen Augenblick. Gleich steht hier ein Code.',
  offline: 'Keine Verbindung zum Server. Der Bildschirm versucht es weiter.',
  citizens: 'Brauchen Sie Hilfe? Am Schalter sind wir gern für Sie da.',
};
