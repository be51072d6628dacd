import { beforeEach, describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import type { PhonesView } from '../../../core/views/phones.ts';
import type { TicketState } from '../../../core/views/ticket.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import {
  drawn,
  isOutdated,
  isUntold,
  meaningOf,
  pageAddress,
  readAloud,
  redraw,
  showAsOf,
  showLost,
  showPlace,
} from '../../../display/phone/page.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { ticketPage } from '../../../server/doors/ticket-page.ts';
import { plainOffice } from '../../support/office.ts';

const at = instantOf('2026-11-23', '11:42', 'Europe/Copenhagen');
const waiting: TicketState = { is: 'waiting', before: 3, wait: { low: 10, high: 20 } };

function page(state: TicketState | undefined, language: 'da' | 'de' | 'en' = 'da'): string {
  return ticketPage({
    language,
    words: wordsIn(plainOffice, language).phone,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    path: '/t/geheim',
    at,
    timeZone: 'Europe/Copenhagen',
    assets: { script: '', styles: [] },
    ticket: state && { site: 'Aabenraa Rådhus', number: 'A047', state },
    leaving: false,
  });
}

/** The page as a browser has it after loading. */
function load(html: string): void {
  const loaded = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.lang = loaded.documentElement.lang;
  document.title = loaded.title;
  document.body.innerHTML = loaded.body.innerHTML;
}

function now() {
  const found = drawn();
  if (!found) throw new Error('no ticket is drawn');
  return found;
}

function map(more: Partial<PhonesView> = {}): PhonesView {
  return { view: 'phones', version: 1, at, waiting: {}, called: {}, ...more };
}

const text = (selector: string) => document.querySelector(selector)?.textContent;

beforeEach(() => load(page(waiting)));

describe('what the map says of a number', () => {
  test('waiting, called or gone', () => {
    expect(meaningOf(map({ waiting: { A047: [2, 5, 15] } }), 'A047')).toEqual({
      is: 'waiting',
      place: { before: 2, wait: { low: 5, high: 15 } },
    });
    expect(meaningOf(map({ called: { A047: '4' } }), 'A047')).toEqual({ is: 'called', counter: '4' });
    expect(meaningOf(map({ called: { A046: '4' } }), 'A047')).toEqual({ is: 'gone' });
  });

  test('the server draws anew when the kind of thing changes', () => {
    const place = { before: 3, wait: null };
    expect(isOutdated(now(), { is: 'waiting', place })).toBe(false);
    expect(isOutdated(now(), { is: 'called', counter: '4' })).toBe(true);
    expect(isOutdated(now(), { is: 'gone' })).toBe(true);
    load(page({ is: 'called', counter: '4' }));
    expect(isOutdated(now(), { is: 'called', counter: '4' })).toBe(false);
    expect(isOutdated(now(), { is: 'called', counter: '5' })).toBe(true);
    expect(isOutdated(now(), { is: 'waiting', place })).toBe(true);
    load(page({ is: 'serving' }));
    expect(isOutdated(now(), { is: 'gone' })).toBe(false);
    expect(isOutdated(now(), { is: 'called', counter: '4' })).toBe(true);
  });

  test('what happens to somebody who is served, parked or missed is asked for now and then', () => {
    const untold = (state: TicketState) => {
      load(page(state));
      return isUntold(now());
    };
    expect(untold({ is: 'serving' })).toBe(true);
    expect(untold({ is: 'parked' })).toBe(true);
    expect(untold({ is: 'no-show' })).toBe(true);
    expect(untold(waiting)).toBe(false);
    expect(untold({ is: 'ended', cause: 'served' })).toBe(false);
  });
});

describe('in place', () => {
  test.each([
    ['da', '1 venter før dig', 'Cirka 5–10 minutter'],
    ['de', '1 Person wartet vor Ihnen', 'Etwa 5–10 Minuten'],
    ['en', '1 person is before you', 'About 5–10 minutes'],
  ] as const)(
    '%s: place, range and title follow, as the server would draw them',
    (language, before, wait) => {
      load(page(waiting, language));
      showPlace(now(), { before: 1, wait: { low: 5, high: 10 } });
      expect(text('[data-before]')).toBe(before);
      expect(text('[data-wait]')).toBe(wait);
      expect(document.title).toBe(`${before} · A047`);
      const followed = document.querySelector('main')?.textContent;
      load(page({ is: 'waiting', before: 1, wait: { low: 5, high: 10 } }, language));
      expect(document.querySelector('main')?.textContent).toBe(followed);
    },
  );

  test('S3 an unknown wait', () => {
    showPlace(now(), { before: 0, wait: null });
    expect(text('[data-before]')).toBe('Du er den næste');
    expect(text('[data-wait]')).toBe('Ventetiden kendes ikke endnu');
  });

  test('the time of it', () => {
    showAsOf(now(), at + 120_000);
    expect(text('[data-as-of]')).toBe('Opdateret kl. 11.44');
  });
});

describe('S1 a lost link', () => {
  const notice = () => document.querySelector<HTMLElement>('[data-offline]');

  test('S1 is said with its age, and taken back', () => {
    expect(notice()?.hidden).toBe(true);
    showLost(now(), 125_000, at);
    expect(notice()?.hidden).toBe(false);
    expect(notice()?.textContent).toContain('Ingen forbindelse');
    expect(notice()?.textContent).toContain('Opdateret kl. 11.39 · for 2 minutter siden');
    expect(document.querySelector<HTMLElement>('[data-as-of]')?.hidden).toBe(true);
    showLost(now(), undefined, at);
    expect(notice()?.hidden).toBe(true);
    expect(document.querySelector<HTMLElement>('[data-as-of]')?.hidden).toBe(false);
  });
});

describe('drawn anew', () => {
  test('the server’s drawing takes the place of the old one', () => {
    expect(redraw(page({ is: 'called', counter: '4' }))).toBe(true);
    expect(now()).toMatchObject({ state: 'called', counter: '4', number: 'A047' });
    expect(text('.sign')).toBe('4');
    expect(document.title).toBe('Gå til skranke 4 · A047');
    expect(document.querySelectorAll('main')).toHaveLength(1);
  });

  test('a ticket that is gone is no longer followed', () => {
    redraw(page(undefined));
    expect(drawn()).toBeUndefined();
  });

  test('an answer that is no page changes nothing', () => {
    expect(redraw('{"refused":"server/stopping"}')).toBe(false);
    expect(now().state).toBe('waiting');
  });

  test('it is read aloud', () => {
    readAloud('Gå til skranke 4 · A047');
    expect(text('[aria-live="assertive"]')).toBe('Gå til skranke 4 · A047');
  });
});

test('the page asks for itself in its language, without the question whether to give up', () => {
  expect(pageAddress()).toMatch(/\?language=da$/);
});
