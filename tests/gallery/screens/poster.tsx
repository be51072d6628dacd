// The poster for checking in, as it is printed on A4.

import '../../../display/check-in/check-in.css';
import { wordsIn } from '../../../core/words/in-force.ts';
import { posterBody } from '../../../server/doors/poster-page.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { plainOffice } from '../../support/office.ts';
import type { Screen } from '../screen.ts';

function draw(url: string | null) {
  const body = posterBody({
    language: staffLanguage.value,
    office: 'Aabenraa Borgerservice',
    site: { id: 'raadhus', name: 'Aabenraa Rådhus' },
    said: plainOffice.languages.map((one) => ({ language: one, words: wordsIn(plainOffice, one).checkIn })),
    url,
    assets: { script: '', styles: [] },
  });
  return <div dangerouslySetInnerHTML={{ __html: body.toString() }} />;
}

export const screen: Screen = {
  viewport: { width: 794, height: 1123 },
  states: {
    poster: () => draw('https://ticket.aabenraa.dk/check-in/raadhus'),
    'no-address': () => draw(null),
  },
};
