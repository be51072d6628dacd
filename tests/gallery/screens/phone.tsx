// A ticket's page on a phone, as the server draws it.

import '../../../display/phone/phone.css';
import { useEffect } from 'preact/hooks';
import type { TicketState } from '../../../core/views/ticket.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { drawn, showLost } from '../../../display/phone/page.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { type TicketPageModel, ticketBody } from '../../../server/doors/ticket-page.ts';
import { language } from '../../../ui/language.ts';
import { plainOffice } from '../../support/office.ts';
import type { Screen } from '../screen.ts';
import { pictureTime } from '../still.ts';

export const screen: Screen = {
  viewport: { width: 390, height: 844 },
  readers: 'citizens',
  strongContrast: true,
  further: {
    ar: ['waiting', 'called', 'leave-sure', 'offline'],
    uk: ['waiting', 'called'],
    tr: ['waiting', 'parked'],
  },
  states: {
    waiting: () => draw({ is: 'waiting', before: 3, wait: { low: 10, high: 20 } }),
    next: () => draw({ is: 'waiting', before: 0, wait: { low: 0, high: 5 } }),
    'unknown-wait': () => draw({ is: 'waiting', before: 3, wait: null }),
    called: () => draw({ is: 'called', counter: '4' }),
    serving: () => draw({ is: 'serving' }),
    parked: () => draw({ is: 'parked' }),
    'no-show': () => draw({ is: 'no-show' }),
    served: () => draw({ is: 'ended', cause: 'served' }),
    expired: () => draw({ is: 'ended', cause: 'expired' }),
    left: () => draw({ is: 'ended', cause: 'cancelled-by-citizen' }),
    cancelled: () => draw({ is: 'ended', cause: 'cancelled-by-staff' }),
    unknown: () => draw(undefined),
    'leave-sure': () => draw({ is: 'waiting', before: 3, wait: { low: 10, high: 20 } }, { leaving: true }),
    offline: () => <Offline />,
  },
};

function draw(state: TicketState | undefined, more: Partial<TicketPageModel> = {}) {
  const model: TicketPageModel = {
    language: language.value,
    words: wordsIn(plainOffice, language.value).phone,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    path: '/t/gallery',
    at: pictureTime,
    timeZone: 'Europe/Copenhagen',
    assets: { script: '', styles: [] },
    ticket: state && { site: 'Aabenraa Rådhus', number: 'A047', state },
    leaving: false,
    ...more,
  };
  return <Drawn html={ticketBody(model).toString()} />;
}

/** With the sound button, as a browser that can make sounds shows it. */
function Drawn({ html }: { html: string }) {
  useEffect(() => document.querySelector('[data-alert]')?.removeAttribute('hidden'), []);
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}

function Offline() {
  useEffect(() => {
    const page = drawn();
    if (page) showLost(page, 75_000, pictureTime);
  }, []);
  return draw({ is: 'waiting', before: 3, wait: { low: 10, high: 20 } });
}
