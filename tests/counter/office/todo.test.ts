// What of something new is still to be filled in.

import { describe, expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { addArea, addMessage, addService, addSite, addTemplate } from '../../../counter/office/edits.ts';
import { withValue } from '../../../counter/office/path.ts';
import { addCounter, addSlots } from '../../../counter/office/places.ts';
import { tidy } from '../../../counter/office/tidy.ts';
import { todoIn } from '../../../counter/office/todo.ts';
import { anInput } from './office.ts';

const office = anInput();
const others = ['de', 'en', 'uk', 'ar', 'tr'];
const raadhus = { list: 'sites', id: 'raadhus' } as const;

describe('G6 what is still to be filled in', () => {
  test('is nothing in an office that can be saved', () => {
    expect(todoIn(office)).toEqual([]);
    expect(todoIn(addSite(office, 'Padborg').office)).toEqual([]);
    expect(todoIn(addTemplate(office, 'Biblioteket', raadhus).office)).toEqual([]);
    expect(todoIn(addSlots(office, raadhus, 'pas'))).toEqual([]);
  });

  test.each([
    ['a new service', addService(office, 'Fiskekort', 'reception').office, others.length],
    ['a new area', addArea(office, 'Fritid').office, others.length],
    ['a new message', addMessage(office, 'Vi holder en pause').office, others.length],
    ['a new counter', addCounter(office, raadhus, '99').office, 1],
    [
      'a hint in one language alone',
      withValue(office, ['services', 0, 'hint'], { da: 'Hej' }),
      others.length,
    ],
    ['a hint that was emptied', withValue(office, ['services', 0, 'hint'], { da: ' ' }), 0],
    ['lines of a slip', withValue(office, ['sites', 0, 'slip'], { head: { da: ['A'] } }), others.length],
  ])('of %s is just what the server would find', (_what, draft, n) => {
    const parsed = parseOffice(tidy(draft));
    const faults = 'faults' in parsed ? parsed.faults : [];
    expect(todoIn(draft)).toHaveLength(n);
    expect(
      todoIn(draft)
        .map((path) => path.join(' '))
        .sort(),
    ).toEqual(faults.map(({ path }) => path.join(' ')).sort());
  });
});
