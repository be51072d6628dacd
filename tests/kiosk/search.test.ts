// Finding services by everyday words.

import { describe, expect, test } from 'vitest';
import type { Language } from '../../core/office/languages.ts';
import { kioskView } from '../../core/views/kiosk.ts';
import { findServices } from '../../kiosk/model/search.ts';
import { story } from '../gallery/story.ts';

const { services } = kioskView(story().scene());

function found(text: string, language: Language = 'da'): string[] {
  return findServices(services, text, language).map(({ id }) => id);
}

describe('search by everyday words', () => {
  test.each([
    ['kørekort', 'koerekort'],
    ['KØRE', 'koerekort'],
    ['korekort', 'koerekort'],
    ['koerekort', 'koerekort'],
    ['læge', 'sundhedskort'],
    ['laege', 'sundhedskort'],
    ['gult kort', 'sundhedskort'],
    ['bopæl', 'flytning'],
    ['Führerschein', 'koerekort'],
    ['fuhrer', 'koerekort'],
    ['fuehrer', 'koerekort'],
    ['eheschliessung', 'vielse'],
    ['driver', 'koerekort'],
    ['borger.dk', 'digital-hjaelp'],
    ['id-kort', 'pas'],
    ['комп’ютер', 'digital-hjaelp'],
    ['компютер', 'digital-hjaelp'],
    ['ЛІКАР', 'sundhedskort'],
    ['الجواز', 'pas'],
    ['إقامه', 'fra-udlandet'],
    ['اقامة', 'fra-udlandet'],
    ['TAŞINMA', 'flytning'],
    ['tasinma', 'flytning'],
    ['KİMLİK', 'pas'],
    ['kımlık', 'pas'],
  ])('%s finds %s', (text, id) => {
    expect(found(text)).toContain(id);
  });

  test('a word in the name comes before one in the hint or the search words', () => {
    expect(found('pas')[0]).toBe('pas');
    expect(found('pass', 'de')[0]).toBe('pas');
    expect(found('v')[0]).toMatch(/^v/);
  });

  test('every word has to begin one of the service’s', () => {
    expect(found('lån bolig')).toEqual(['beboerindskud']);
    expect(found('lån kørekort')).toEqual([]);
  });

  test('nothing typed finds nothing, and neither does the middle of a word', () => {
    expect([found(''), found('  . '), found('rekort')]).toEqual([[], [], []]);
  });
});
