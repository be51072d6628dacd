import { describe, expect, test } from 'vitest';
import { instantOf } from '../../../core/time.ts';
import { phonesView } from '../../../core/views/phones.ts';
import { type TicketState, ticketState } from '../../../core/views/ticket.ts';
import { wordsIn } from '../../../core/words/in-force.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { type TicketPageModel, ticketPage } from '../../../server/doors/ticket-page.ts';
import { story } from '../../gallery/story.ts';
import { plainOffice } from '../../support/office.ts';

const waiting: TicketState = { is: 'waiting', before: 3, wait: { low: 10, high: 20 } };

function page(state: TicketState | undefined, more: Partial<TicketPageModel> = {}): string {
  const { language = 'da' } = more;
  return ticketPage({
    language,
    words: wordsIn(plainOffice, language).phone,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    path: '/t/geheim',
    at: instantOf('2026-11-23', '11:42', 'Europe/Copenhagen'),
    timeZone: 'Europe/Copenhagen',
    assets: { script: '/assets/phone.js', styles: ['/assets/phone.css'] },
    ticket: state && { site: 'Aabenraa Rådhus', number: 'A047', state },
    leaving: false,
    ...more,
  });
}

/** What somebody reads, without the tags. */
function text(html: string): string {
  const [, body = ''] = html.split('<body>');
  return body
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('what it says', () => {
  test('waiting: the number, how many are before, the range', () => {
    expect(text(page(waiting))).toContain('Dit nummer A047 3 venter før dig Cirka 10–20 minutter');
    expect(page(waiting)).toContain('<title>3 venter før dig · A047</title>');
  });

  test('next', () => {
    const next = page({ is: 'waiting', before: 0, wait: { low: 0, high: 5 } });
    expect(text(next)).toContain('Du er den næste Under 5 minutter');
  });

  test('S3 a wait that nothing supports is told as unknown, and so is a place', () => {
    expect(text(page({ is: 'waiting', before: 3, wait: null }))).toContain('Ventetiden kendes ikke endnu');
    const unknown = text(page({ is: 'waiting', before: null, wait: null }));
    expect(unknown).not.toContain('venter før dig');
    expect(unknown).not.toContain('næste');
  });

  test('called: where to go, in every language', () => {
    const called: TicketState = { is: 'called', counter: '4' };
    expect(text(page(called))).toContain('Gå til skranke 4');
    expect(text(page(called, { language: 'de' }))).toContain('Gehen Sie zu Schalter 4');
    expect(text(page(called, { language: 'en' }))).toContain('Go to counter 4');
    expect(page(called)).toContain('<title>Gå til skranke 4 · A047</title>');
  });

  test.each([
    [{ is: 'serving' }, 'Du bliver betjent nu'],
    [{ is: 'parked' }, 'Du bliver kaldt igen'],
    [{ is: 'no-show' }, 'Vi kaldte dig'],
    [{ is: 'ended', cause: 'served' }, 'Tak for besøget'],
    [{ is: 'ended', cause: 'cancelled-by-citizen' }, 'Du har forladt køen'],
    [{ is: 'ended', cause: 'cancelled-by-staff' }, 'annulleret'],
    [{ is: 'ended', cause: 'expired' }, 'gælder ikke længere'],
  ] as const)('%j: %s', (state, said) => {
    expect(text(page(state))).toContain(said);
  });

  test('an address that leads to no ticket says so, and asks no more', () => {
    const unknown = page(undefined);
    expect(text(unknown)).toContain('Dette nummer findes ikke');
    expect(unknown).not.toContain('<script');
    expect(unknown).not.toContain('http-equiv="refresh"');
  });
});

describe('without a script', () => {
  test('it is drawn anew by itself', () => {
    expect(page(waiting)).toContain('<noscript><meta http-equiv="refresh" content="15"></noscript>');
  });

  test('giving up the place asks back first, then posts', () => {
    expect(page(waiting)).toContain('href="?language=da&amp;leave=ask"');
    expect(page(waiting)).not.toContain('<form');
    const asked = page(waiting, { leaving: true, language: 'de' });
    expect(asked).toContain('<form method="post" action="/t/geheim/leave?language=de">');
    expect(text(asked)).toContain('Ja, Platz aufgeben');
    expect(asked).toContain('href="?language=de"');
  });

  test('who has been called meanwhile is told to go, not asked back', () => {
    const called = page({ is: 'called', counter: '4' }, { leaving: true });
    expect(called).not.toContain('<form');
    expect(text(called)).toContain('Gå til skranke 4');
  });

  test('what needs a script is hidden', () => {
    expect(page(waiting)).toMatch(/<button[^>]* data-alert[^>]* hidden>/);
    expect(page(waiting)).toMatch(/<p[^>]* data-offline hidden>/);
  });
});

test('every language is offered, the page’s own is marked', () => {
  const german = page(waiting, { language: 'de' });
  expect(german).toContain('<html lang="de" dir="ltr">');
  expect(german).toContain('<a href="?language=da" lang="da" dir="ltr" hreflang="da">Dansk</a>');
  expect(german).toContain(
    '<a href="?language=de" lang="de" dir="ltr" hreflang="de" aria-current="true">Deutsch</a>',
  );
});

test('all that comes from outside is escaped', () => {
  const hostile = '"><script>alert(1)</script>';
  for (const state of [waiting, { is: 'called', counter: hostile } as const]) {
    const drawn = page(state, {
      office: hostile,
      path: hostile,
      leaving: state === waiting,
      ticket: { site: hostile, number: hostile, state },
    });
    expect(drawn).not.toContain('<script>alert');
  }
});

test('P1 it names nobody and no service', () => {
  expect(page(waiting)).not.toMatch(/pas|flytning/i);
});

describe('a ticket’s state', () => {
  test('comes from the same map that all phones get', () => {
    const { tell, take, scene, day } = story();
    tell('10:00', 'person:anna', { command: 'open', counter: '1' });
    const first = take('10:05', 'pas');
    const second = take('10:06', 'pas');
    const stateOf = (id: string) => {
      const visit = day.visits.get(id);
      return visit && ticketState(phonesView(scene()), scene().site, visit);
    };
    expect(stateOf(second)).toMatchObject({ is: 'waiting', before: 1 });
    tell('10:07', 'person:anna', { command: 'call-next', counter: '1' });
    expect(stateOf(first)).toEqual({ is: 'called', counter: '1' });
    tell('10:08', 'person:anna', { command: 'start', counter: '1' });
    expect(stateOf(first)).toEqual({ is: 'serving' });
    tell('10:09', 'person:anna', { command: 'park', counter: '1' });
    expect(stateOf(first)).toEqual({ is: 'parked' });
    tell('10:10', 'person:anna', { command: 'call-next', counter: '1' });
    tell('10:11', 'person:anna', { command: 'no-show', counter: '1' });
    expect(stateOf(second)).toEqual({ is: 'no-show' });
    tell('10:12', 'citizen', { command: 'leave', visit: take('10:12', 'pas') });
  });

  test('S3 a map that does not have the number yet gives no place', () => {
    const { take, scene, day } = story();
    const before = phonesView(scene());
    const visit = day.visits.get(take('10:05', 'pas'));
    expect(visit && ticketState(before, scene().site, visit)).toEqual({
      is: 'waiting',
      before: null,
      wait: null,
    });
  });
});
