import { describe, expect, test } from 'vitest';
import { Id, line } from '../../../core/office/text.ts';

describe('text', () => {
  test('is trimmed and composed', () => {
    expect(line(20).parse('  Kørekort ')).toBe('Kørekort');
    expect(line(20).parse('A\u030arhus')).toBe('Århus');
  });

  test.each([
    '',
    '   ',
    'two\nlines',
    'bell\u0007',
    'escape\u001b@',
    'zero\u200bwidth',
    'line\u2028end',
    'x'.repeat(21),
  ])('%j is refused', (text) => {
    expect(line(20).safeParse(text).success).toBe(false);
  });

  test.each(['raadhus', 'constructor-2', 'counter-4', '1', 'a'.repeat(40)])('%s is an id', (id) => {
    expect(Id.safeParse(id).success).toBe(true);
  });

  test.each(['', 'constructor', '-a', 'a-', 'Bov', 'rådhus', 'a b', 'a/b', '../a', 'a'.repeat(41)])(
    '"%s" is none',
    (id) => {
      expect(Id.safeParse(id).success).toBe(false);
    },
  );
});
