import { describe, expect, test } from 'vitest';
import { noteOf } from '../../core/note.ts';

describe('a note for the next counter', () => {
  test.each([
    '0101901234',
    '010190-1234',
    '010190 1234',
    '01 01 90 1234',
    '01.01.90-1234',
    '01/01/90/1234',
    '010190 - 1234',
    '010190–1234',
    '010190 12 34',
    '0101 901234',
    '0 1 0 1 9 0 1 2 3 4',
    '010190-1 2 3 4',
    '010190_1234',
    '010190,1234',
    '010190+1234',
    '(010190) 1234',
    '010190−1234', // a minus
    '010190‑1234', // a hyphen that does not break
    '０１０１９０－１２３４', // full width
    '01011990-1234',
    '01.01.1990-1234',
    '01 01 1990 1234',
    'Barn 311299-0000, hentes af mor',
    'cpr:010190-1234.',
    'cpr010190-1234',
    'kl. 10.10 010190-1234',
    'kl. 10:10 010190-1234',
    '73767676 og 010190-1234',
    '2411202610',
  ])('P1 ten digits that begin like a date are refused: %s', (text) => {
    expect(noteOf(text)).toEqual({ refused: 'note/cpr' });
  });

  test.each([
    'Mangler billede',
    'Ring 73 76 76 76',
    '320190-1234', // no 32nd day
    '011390-1234', // no 13th month
    '000190-1234',
    '010190-123', // nine digits
    '0101901234567', // thirteen
    'sag 9901011234',
    'Ny tid 24.11.2026 10.30',
    'Ny tid 24/11 10.30',
    'Ny tid 24/11 12:30-13:15',
    '23-11-2026 kl. 1030',
    '+45 7376 7676',
    'Ring 0045 20 12 34 56',
  ])('P1 other notes are kept: %s', (text) => {
    expect(noteOf(text)).toEqual({ note: text });
  });

  test('P1 a note has 200 characters at the most', () => {
    expect(noteOf('x'.repeat(200))).toEqual({ note: 'x'.repeat(200) });
    expect(noteOf('x'.repeat(201))).toMatchObject({ refused: 'command/malformed' });
  });

  test('a note is one line without control characters and marks that nobody sees, trimmed and composed', () => {
    expect(noteOf('  Mangler bille\u0301de ')).toEqual({ note: 'Mangler billéde' });
    for (const text of ['a\nb', 'a\tb', 'a\u0007b', '010190\u200b1234', 'a\u202eb']) {
      expect(noteOf(text)).toEqual({ refused: 'command/malformed', about: { field: 'text' } });
    }
  });

  test('an empty note takes the note away', () => {
    expect(noteOf('')).toEqual({ note: '' });
    expect(noteOf('  ')).toEqual({ note: '' });
  });
});
