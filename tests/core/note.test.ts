import { describe, expect, test } from 'vitest';
import { refuseNote } from '../../core/note.ts';

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
    'Barn 311299-0000, hentes af mor',
    'cpr:010190-1234.',
    'kl. 10.10 010190-1234',
    '73767676 og 010190-1234',
    '2411202610',
  ])('P1 ten digits that begin like a date are refused: %s', (text) => {
    expect(refuseNote(text)).toEqual({ refused: 'note/cpr' });
  });

  test.each([
    '',
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
    '23-11-2026 kl. 1030',
    '+45 7376 7676',
  ])('P1 other notes are kept: %s', (text) => {
    expect(refuseNote(text)).toBeUndefined();
  });
});
