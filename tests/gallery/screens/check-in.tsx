// Checking in on one's own phone, as the server draws it.

import '../../../display/check-in/check-in.css';
import type { Refusal } from '../../../core/day/context.ts';
import { instantOf } from '../../../core/time.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { type CheckInPageModel, checkInBody, type Outcome } from '../../../server/doors/check-in-page.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { language } from '../../../ui/language.ts';
import { plainOffice } from '../../support/office.ts';
import type { Screen } from '../screen.ts';
import { pictureTime } from '../still.ts';

function at(time: string) {
  return instantOf('2026-11-23', time, 'Europe/Copenhagen');
}

function draw(outcome: Outcome, code = '') {
  const model: CheckInPageModel = {
    language: language.value,
    words: wordsIn(plainOffice, language.value).checkIn,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    site: { id: 'raadhus', name: 'Aabenraa Rådhus', timeZone: 'Europe/Copenhagen' },
    at: pictureTime,
    minutes: 60,
    code,
    id: 'picture-picture',
    outcome,
    assets: { script: '', styles: [] },
  };
  return <div dangerouslySetInnerHTML={{ __html: checkInBody(model).toString() }} />;
}

function refused(refusal: Refusal) {
  return draw({ is: 'refused', refusal, told: undefined }, 'K7Q4M2X');
}

export const screen: Screen = {
  viewport: { width: 390, height: 844 },
  further: { ar: ['ask', 'late', 'too-early'], uk: ['ask'] },
  states: {
    ask: () => draw({ is: 'asked' }),
    late: () =>
      draw({
        is: 'late',
        number: 'A047',
        booking: { time: at('11:20'), late: true, keptMinutes: 15 },
        ticket: '/t/gallery',
      }),
    'too-early': () =>
      refused({ refused: 'booking/too-early', about: { time: at('13:20'), opens: at('12:20') } }),
    unknown: () => refused({ refused: 'booking/unknown' }),
    again: () => refused({ refused: 'booking/checked-in', about: { number: 'B012' } }),
  },
};
