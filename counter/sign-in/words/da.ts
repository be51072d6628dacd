// Dansk.

import type { Phrase } from '../../../core/words/say.ts';

export const da = {
  choose: 'Vælg en ny adgangskode',
  chooseHint: 'Den, du har fået, kan kun bruges til at komme hertil.',
  change: 'Skift adgangskode',
  changeHint: 'Er du logget ind på andre maskiner, bliver du logget ud dér.',
  oldGiven: 'Adgangskoden, du har fået',
  oldOwn: 'Nuværende adgangskode',
  fresh: 'Ny adgangskode',
  freshHint: 'Mindst 10 tegn. Gerne en sætning, som kun du kan huske.',
  again: 'Den nye adgangskode igen',
  show: 'Vis adgangskoderne',
  differ: 'De to nye adgangskoder er ikke ens.',
  save: 'Gem den nye adgangskode',
  saving: 'Gemmer …',
  changed: 'Din adgangskode er skiftet.',
  notHere: 'Du arbejder ikke på det sted',
  notHereHint: 'Vælg, hvor du arbejder i dag.',
  nowhere: 'Du er ikke knyttet til et sted endnu. Bed en administrator om hjælp.',
  changeSite: 'Skift sted',
  changeSiteHint: 'Skranken lukkes her, og du forbliver logget ind.',
  siteHere: 'Her er du nu',
  stillThere: 'Er du her stadig?',
  stillThereHint:
    'Du har ikke trykket på noget i næsten fire timer, og bliver logget ud kl. {time}. Det, du ikke har gemt, går så tabt.',
  stay: 'Ja, bliv logget ind',
  endsAt: 'Du bliver logget ud kl. {time}',
  endsAtHint:
    'Man logger ind på ny, når der er gået et døgn. Gem det, du er i gang med, og log ud og ind igen, når det passer.',
  understood: 'Forstået',
} satisfies Record<string, Phrase>;

export type SignInWords = Readonly<Record<keyof typeof da, Phrase>>;
