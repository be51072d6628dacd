import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../core/words/in-force.ts';
import { type LandingPageModel, landingPage } from '../../../server/doors/landing-page.ts';
import { namedLanguages } from '../../../server/doors/language-links.ts';
import { plainOffice } from '../../support/office.ts';

function page(more: Partial<LandingPageModel> = {}): string {
  const { language = 'da' } = more;
  return landingPage({
    language,
    words: wordsIn(plainOffice, language).landing,
    languages: namedLanguages(plainOffice),
    office: 'Aabenraa Borgerservice',
    sites: [
      { id: 'raadhus', name: 'Aabenraa Rådhus', address: 'Skelbækvej 2, 6200 Aabenraa', paperTray: true },
      { id: 'bov', name: 'Bov', address: null, paperTray: false },
    ],
    demo: null,
    assets: { styles: ['/assets/plain.css'] },
    docs: null,
    ...more,
  });
}

function links(html: string): string[] {
  return [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href);
}

describe('which screen is this machine?', () => {
  test('every screen of every site has a link', () => {
    expect(links(page())).toEqual(
      expect.arrayContaining([
        '/kiosk?site=raadhus',
        '/display?site=raadhus&amp;sound=on',
        '/display?site=raadhus&amp;sound=off',
        '/counter?site=raadhus',
        '/vote?site=raadhus',
        '/kiosk?site=bov',
        '/counter?site=bov',
      ]),
    );
  });

  test('a paper tray only where slips go into it', () => {
    expect(links(page())).toContain('/paper?site=raadhus');
    expect(links(page())).not.toContain('/paper?site=bov');
  });

  test('the description of the API, and the guide where it is served', () => {
    expect(links(page())).toContain('/api/v1/openapi.json');
    expect(links(page({ docs: '/docs' }))).toContain('/docs');
  });

  test.each([
    ['da', 'Hvad skal denne skærm bruges til?'],
    ['de', 'Wofür ist dieser Bildschirm?'],
    ['en', 'Which screen is this machine?'],
    ['uk', 'Для чого цей екран?'],
    ['tr', 'Bu ekran ne için kullanılacak?'],
  ] as const)('in %s', (language, question) => {
    expect(page({ language })).toContain(`<html lang="${language}" dir="ltr">`);
    expect(page({ language })).toContain(question);
  });
});

describe('the demo', () => {
  const demo = { names: ['clerk', 'supervisor', 'admin'], password: 'demo' };

  test('says that it is one, and how to sign in', () => {
    const shown = page({ demo });
    expect(shown).toContain('Dette er en demo');
    for (const name of demo.names) expect(shown).toContain(`<code>${name}</code>`);
  });

  test('an office shows no sign-in', () => {
    expect(page()).not.toContain('<code>');
    expect(page()).not.toContain('demo');
  });
});

test('all that comes from the office’s file is escaped', () => {
  const hostile = '"><script>alert(1)</script>';
  const shown = page({
    office: hostile,
    sites: [{ id: hostile, name: hostile, address: hostile, paperTray: true }],
  });
  expect(shown).not.toContain('<script');
});
