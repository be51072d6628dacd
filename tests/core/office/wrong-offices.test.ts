// Wrong offices of every kind: the example with one thing spoilt. Each is refused with a sentence in each language of staff
// that names what was spoilt: all of them, not a draw.

import { expect, test } from 'vitest';
import { parseOffice } from '../../../core/office/check.ts';
import { exampleOffice } from '../../../core/office/example.ts';
import { valueAt } from '../../../core/office/issues.ts';
import { citizenLanguages, staffLanguages } from '../../../core/office/languages.ts';
import { tellFault } from '../../../core/office/tell.ts';
import { type FieldName, officeWords } from '../../../core/office/words/words.ts';
import type { OfficeInput } from '../../support/office.ts';

type Key = string | number;
type Path = readonly Key[];
type Node = Record<Key, unknown>;

/** One thing of the office that is spoilt. */
type Spoilt = { readonly what: string; readonly at: Path; readonly spoil: (holder: Node, key: Key) => void };

const sound = aFullOffice();
const paths = pathsIn(sound);

/** Whatever is wrong with a value by itself. */
function wrongValues(at: Path): Spoilt[] {
  const value = valueAt(sound, at);
  const to = (what: string, wrong: unknown): Spoilt => ({
    what,
    at,
    spoil: (holder, key) => {
      holder[key] = wrong;
    },
  });
  const last = at.at(-1) ?? '';
  switch (typeof value) {
    case 'string': {
      const isLine = isIn(at, 'head', 'foot');
      return [
        to('a number', 7),
        to('null', null),
        to('too long', 'x'.repeat(200)),
        to('a control character', `${value}\u001b`),
        to('a reversing character', `\u202e${value}`),
        ...(isLine ? [] : [to('empty', ''), to('white space', '  ')]),
        ...(last === 'from' || last === 'to'
          ? ['9:00', '25:00', '09:60', 'noon', '0900'].map((time) => to('a bad time', time))
          : []),
        ...(last === 'id' ? ['Rådhus', '-a', 'a b', 'a/b'].map((id) => to('a bad id', id)) : []),
        ...(isIn(at, 'hosts')
          ? ['https://a.org', 'a.org/', '*.a.org', "a.org; script-src 'none'", 'a.org:x', 'skærme.dk'].map(
              (host) => to('a bad host', host),
            )
          : []),
        ...(last === 'letter' ? ['AB', 'a', 'Å', '1'].map((letter) => to('a bad letter', letter)) : []),
      ];
    }
    case 'number':
      return [
        to('a text', 'many'),
        to('below', -1),
        to('above', 1e9),
        to('no number', Number.NaN),
        ...(['typicalMinutes', 'distanceMetres', 'heightMillimetres'].includes(String(last))
          ? []
          : [to('half', value + 0.5)]),
      ];
    case 'boolean':
      return [to('yes', 'yes'), to('one', 1)];
    default:
      return Array.isArray(value)
        ? [to('no list', { a: 1 }), to('a text', 'pas')]
        : [to('a list', []), to('a text', 'x'), to('a number', 1)];
  }
}

const optional = [
  'templates',
  'slots',
  'punctual',
  'ownLine',
  'country',
  'hint',
  'search',
  'popular',
  'hours',
  'first',
  'helps',
  'address',
  'dayEnds',
  'printer',
  'slip',
  'display',
  'message',
  'showService',
  'limits',
  'messages',
  'head',
  'foot',
  'exceptions',
  'lastTicketMinutes',
  'recalls',
  'graceMinutes',
  'lateMinutes',
  'checkInMinutes',
  'helpWhenOverdueMinutes',
  'selfTestMinutes',
  'signage',
  'hosts',
  'feed',
];
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const languages: readonly string[] = citizenLanguages;

function missing(): Spoilt[] {
  const needed = paths.filter((at) => {
    const key = at.at(-1);
    if (typeof key !== 'string' || /^\d{4}-/.test(key) || weekdays.includes(key)) return false;
    // A text is in every language or in none; what is searched for may be in some.
    if (languages.includes(key)) return !isIn(at, 'search');
    return isSiteHours(at) || !optional.includes(key);
  });
  return needed.map((at) => ({ what: 'missing', at, spoil: (holder, key) => void delete holder[key] }));
}

function between(): Spoilt[] {
  return paths.flatMap((at): Spoilt[] => {
    const value = valueAt(sound, at);
    const last = at.at(-1) ?? '';
    const change = (what: string, how: (list: unknown[]) => void): Spoilt => ({
      what,
      at,
      spoil: (holder, key) => how(holder[key] as unknown[]),
    });
    if (Array.isArray(value)) {
      if (isIn(at, 'search', 'head', 'foot')) return [];
      const twice = change('twice', (list) => void list.push(structuredClone(list[0])));
      const unknown = change('of nothing', (list) => void list.push('unheard-of'));
      return ['services', 'serves', 'helps'].includes(String(last)) && typeof value[0] === 'string'
        ? [twice, unknown]
        : [twice];
    }
    if (last === 'area')
      return [
        { what: 'of nothing', at, spoil: (holder) => void Object.assign(holder, { area: 'unheard-of' }) },
      ];
    if (last === 'to') {
      return [
        { what: 'before its start', at: at.slice(0, -1), spoil: (holder, key) => swap(holder[key] as Node) },
      ];
    }
    if (typeof value === 'object' && !isTextOrRecord(at)) {
      return [
        {
          what: 'colour',
          at: [...at, 'colour'],
          spoil: (holder) => void Object.assign(holder, { colour: 'red' }),
        },
      ];
    }
    return [];
  });
}

const wrong = [...paths.flatMap(wrongValues), ...missing(), ...between()];

test('G4 an office with anything wrong is refused with a sentence in every language of staff that names the field', () => {
  for (const { what, at, spoil } of wrong) {
    const office = structuredClone(sound);
    spoil(valueAt(office, at.slice(0, -1)) as Node, at.at(-1) ?? '');
    const parsed = parseOffice(office);
    const of = `${what}: ${at.join('.')}`;
    expect(parsed, of).toHaveProperty('faults');
    const faults = 'faults' in parsed ? parsed.faults : [];
    for (const language of staffLanguages) {
      const said = faults.map((fault) => tellFault(fault, office, language));
      for (const sentence of said) expect(sentence, of).toMatch(/^[^\p{Cc}\p{Cf}{}]{10,300}\.$/u);
      expect(said.join('\n').toLowerCase(), of).toContain(nameOf(at, language));
      expect(said.join('\n'), of).not.toMatch(/undefined|null|\[object/);
    }
  }
}, 120_000);

test('there are kinds enough to be wrong', () => {
  expect(wrong.length).toBeGreaterThan(2000);
  expect(parseOffice(sound)).toHaveProperty('office');
});

/** What the sentence must say: the innermost field on the way, or a word that nobody knows. */
function nameOf(at: Path, language: (typeof staffLanguages)[number]): string {
  const { fields } = officeWords[language];
  const field = at.findLast((key): key is FieldName => Object.hasOwn(fields, key));
  const last = at.at(-1);
  return (last === 'colour' || field === undefined ? String(last) : fields[field]).toLowerCase();
}

function aFullOffice(): OfficeInput {
  const office = structuredClone(exampleOffice);
  const hours = {
    week: {
      mon: [
        { from: '09:00', to: '12:00' },
        { from: '13:00', to: '15:00' },
      ],
      thu: [{ from: '09:00', to: '17:00' }],
    },
    exceptions: { '2026-12-24': [{ from: '09:00', to: '11:00' }] },
    lastTicketMinutes: 10,
  };
  Object.assign(office, {
    limits: { recalls: 3, graceMinutes: 10, selfTestMinutes: 15 },
    country: 'DK',
    signage: { hosts: ['signage.example.org', 'screens.example.org:8443'], feed: 'open' },
  });
  Object.assign(office.sites[0] ?? {}, {
    hours,
    dayEnds: '03:00',
    showService: false,
    message: {
      da: 'Velkommen.',
      de: 'Willkommen.',
      en: 'Welcome.',
      uk: 'Вітаємо.',
      ar: 'أهلًا.',
      tr: 'Hoş geldiniz.',
    },
    display: { distanceMetres: 6, heightMillimetres: 680 },
    slip: {
      foot: {
        da: ['Tlf. 7376 7676'],
        de: ['Tel. 7376 7676'],
        en: ['Phone 7376 7676'],
        uk: ['Тел. 7376 7676'],
        ar: ['هاتف 7376 7676'],
        tr: ['Tel. 7376 7676'],
      },
    },
  });
  Object.assign(office.services[3] ?? {}, { hours: structuredClone(hours) });
  return office;
}

function pathsIn(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  const below = Object.entries(value).flatMap(([key, part]) =>
    pathsIn(part, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return at.length === 0 ? below : [at, ...below];
}

function isIn(at: Path, ...fields: string[]): boolean {
  return at.some((key) => fields.includes(String(key)));
}

function isSiteHours(at: Path): boolean {
  return at.length === 3 && at[0] === 'sites' && at[2] === 'hours';
}

/** Their keys are languages, weekdays or dates, and told as such. */
function isTextOrRecord(at: Path): boolean {
  return isIn(at, 'name', 'hint', 'search', 'message', 'text', 'head', 'foot', 'week', 'exceptions');
}

function swap(period: Node): void {
  Object.assign(period, { from: period.to, to: period.from });
}
