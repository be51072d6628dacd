// A survey's result as it is printed on A4.

import '../../../display/check-in/check-in.css';
import { wordsIn } from '../../../core/words/in-force.ts';
import { surveyPosterBody } from '../../../server/doors/survey-poster-page.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { plainOffice } from '../../support/office.ts';
import type { Screen } from '../screen.ts';
import { poster } from './display-scenes.ts';

function draw(handed: number | null) {
  const body = surveyPosterBody({
    language: staffLanguage.value,
    office: 'Aabenraa Borgerservice',
    poster: { ...poster, handed },
    said: plainOffice.languages
      .slice(0, 2)
      .map((one) => ({ language: one, words: wordsIn(plainOffice, one).display })),
  });
  return <div dangerouslySetInnerHTML={{ __html: body.toString() }} />;
}

export const screen: Screen = {
  viewport: { width: 794, height: 1123 },
  states: {
    result: () => draw(530),
    'without-rate': () => draw(null),
  },
};
