import { describe, expect, test } from 'vitest';
import { bookingsIn } from '../../../core/booking/file.ts';
import { tellFileFault, tellFileFaults } from '../../../core/booking/tell.ts';
import { instantOf } from '../../../core/time.ts';
import { anOffice, siteOf } from '../../support/office.ts';

const date = '2026-11-24';
const office = anOffice();
const place = { office, site: siteOf(office), date };

function file(...rows: string[]) {
  return bookingsIn(
    rows.map((row, i) => ({ line: i + 1, cells: row === '' ? [] : row.split(';') })),
    place,
  );
}

function at(time: string): number {
  return instantOf(date, time, 'Europe/Copenhagen');
}

describe('the lines of a file', () => {
  test('B8 hold code, time, services and language', () => {
    expect(file('city-10;09:30;pas;da', 'CITY11;9.45;pas,koerekort;', 'CITY12;10:00;mitid')).toEqual({
      rows: [
        { code: 'CITY10', time: at('09:30'), services: ['pas'], language: 'da' },
        { code: 'CITY11', time: at('09:45'), services: ['pas', 'koerekort'] },
        { code: 'CITY12', time: at('10:00'), services: ['mitid'] },
      ],
      lines: [1, 2, 3],
      faults: [],
    });
  });

  test('B8 may begin with a heading, and call a service as the office does', () => {
    const { name } = office.services.find(({ id }) => id === 'pas') ?? {};
    const { rows, lines } = file('Kode;Tidspunkt;Ærinde', `CITY10;09:30;${name?.de?.toUpperCase()}`);
    expect(rows).toMatchObject([{ services: ['pas'] }]);
    expect(lines).toEqual([2]);
  });

  test('B8 each fault is told in a sentence with its line and column', () => {
    const { faults, rows } = file(
      'CITY10;09:30;pas',
      'CI;25:00;dans;dansk',
      'CITY10;10:00;',
      'CITY12;10:00;pas,pas',
      'CITY13;10:00',
      'CITY14;10:00;pas;da;x',
    );
    expect(rows).toHaveLength(1);
    expect(faults.map((fault) => tellFileFault(fault, 'en'))).toEqual([
      'Line 2, code: The code must have 4 to 12 letters from A to Z and digits.',
      'Line 2, time: “25:00” is no time like 09:30.',
      'Line 2, service: There is no service “dans” here.',
      'Line 2, language: “dansk” is no language code like da or en.',
      'Line 3, code: The code stands in line 1 already.',
      'Line 3, service: The service is missing.',
      'Line 4, service: The service “pas” is named twice.',
      'Line 5: There are 2 columns. Code, time and service are needed; the language may follow.',
      'Line 6: There are 5 columns. Code, time and service are needed; the language may follow.',
    ]);
    expect(tellFileFault({ line: 4, column: 'code', fault: 'booking/cpr' }, 'da')).toBe(
      'Linje 4, kode: Det ligner et CPR-nummer. Brug en kode, der ikke er et CPR-nummer.',
    );
  });

  test('B8 without a booking it is no list, and with more than a thousand neither', () => {
    expect(file('code;time;service').faults).toMatchObject([{ line: null, fault: 'no-bookings' }]);
    const many = Array.from({ length: 1001 }, (_, i) => `CITY${i};09:30;pas`);
    expect(file(...many).faults).toMatchObject([{ fault: 'too-many-bookings', about: { most: 1000 } }]);
  });

  test('of very many faults the first ten are told, and how many more there are', () => {
    const { faults } = file(...Array.from({ length: 13 }, (_, i) => `CITY${i};1 o’clock;pas`));
    expect(tellFileFaults(faults, 'de')).toMatch(/^Zeile 1, .* Und \d+ weitere Fehler\.$/);
  });
});
