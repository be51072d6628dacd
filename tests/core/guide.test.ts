import { expect, test } from 'vitest';
import { type Guide, type GuideFacts, guideLines, ticketAfter } from '../../core/guide.ts';
import { guideSteps } from '../../core/guide-steps.ts';
import { anOffice, type OfficeInput } from '../support/office.ts';

const begun: Guide = { begun: 'example', confirmed: [], ticket: 'none' };

function facts(more: Partial<GuideFacts> = {}): GuideFacts {
  return {
    guide: begun,
    first: anOffice(),
    now: anOffice(),
    people: 1,
    screens: new Set(),
    printers: 0,
    ...more,
  };
}

function done(more: Partial<GuideFacts> = {}): string[] {
  return guideLines(facts(more))
    .filter((line) => line.done)
    .map(({ step }) => step);
}

test('U5 just after the set-up nothing is done', () => {
  expect(done()).toEqual([]);
  expect(guideLines(facts()).map(({ step }) => step)).toEqual(guideSteps);
});

test.each<[string, (office: OfficeInput) => void, string[]]>([
  [
    'a site has another address',
    ({ sites }) => Object.assign(sites[0] ?? {}, { address: 'Storegade 1' }),
    ['sites'],
  ],
  [
    'a service is renamed',
    ({ services }) => Object.assign(services[0]?.name ?? {}, { da: 'Pas og id' }),
    ['services'],
  ],
  [
    'a counter is named',
    ({ sites }) => Object.assign(sites[0]?.counters[0] ?? {}, { label: '7' }),
    ['counters'],
  ],
  ['a site has hours', ({ sites }) => Object.assign(sites[1] ?? {}, { hours: { week: {} } }), ['hours']],
])('U5 %s: that step is done', (_what, change, steps) => {
  expect(done({ now: anOffice(change) })).toEqual(steps);
});

test('U5 a colleague, a kiosk, a display, a printer, a ticket that was called: each its step', () => {
  expect(done({ people: 2 })).toEqual(['people']);
  expect(done({ screens: new Set(['kiosk']) })).toEqual(['kiosk']);
  expect(done({ screens: new Set(['display', 'vote']) })).toEqual(['display']);
  expect(done({ printers: 1 })).toEqual(['printer']);
  expect(done({ guide: { ...begun, ticket: 'taken' } })).toEqual([]);
  expect(done({ guide: { ...begun, ticket: 'called' } })).toEqual(['ticket']);
});

test('U5 what is good as it is can be said to be; a screen or a ticket can’t be said to be there', () => {
  expect(done({ guide: { ...begun, confirmed: ['hours', 'printer'] } })).toEqual(['hours', 'printer']);
  const open = guideLines(facts()).filter(({ mayConfirm }) => !mayConfirm);
  expect(open.map(({ step }) => step)).toEqual(['kiosk', 'display', 'ticket']);
});

test('U5 an office from a file is as it should be', () => {
  expect(done({ guide: { ...begun, begun: 'file' } })).toEqual(['sites', 'services', 'counters', 'hours']);
});

test('U5 the test ticket is called after it was taken', () => {
  expect(ticketAfter('none', { taken: false, called: true })).toBe('none');
  expect(ticketAfter('none', { taken: true, called: false })).toBe('taken');
  expect(ticketAfter('taken', { taken: false, called: true })).toBe('called');
  expect(ticketAfter('called', { taken: true, called: false })).toBe('called');
});
