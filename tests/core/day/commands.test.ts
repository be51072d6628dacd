import { describe, expect, test } from 'vitest';
import { Command } from '../../../core/day/commands.ts';
import { Entry } from '../../../core/day/events.ts';
import { commandAbout, commandNames } from '../../support/commands.ts';
import { onRandomDays, play } from '../../support/random-day.ts';

describe('commands', () => {
  test('every name that the schema knows has its rows in the tables of these tests', () => {
    expect(Command.options.map(({ shape }) => shape.command.value).sort()).toEqual([...commandNames].sort());
  });

  test.each(commandNames)('P1 %s takes what it asks for, and nothing besides', (name) => {
    const command = commandAbout(name, 'visit00001');
    expect(Command.parse(command)).toEqual(command);
    expect(Command.safeParse({ ...command, name: 'Anna Andersen' }).success).toBe(false);
  });

  test('P1 no command takes free text: where a word can stand, a name can’t', () => {
    for (const name of commandNames) {
      for (const [field, value] of Object.entries(commandAbout(name, 'visit00001'))) {
        if (typeof value !== 'string') continue;
        const command = { ...commandAbout(name, 'visit00001'), [field]: 'Anna Andersen, 010190-1234' };
        expect(Command.safeParse(command).success, `${name}.${field}`).toBe(false);
      }
    }
  });

  test.each([
    ['no service', []],
    ['one twice', ['pas', 'pas']],
    ['more than five', ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('L5 a ticket for %s is refused', (_what, services) => {
    expect(Command.safeParse({ command: 'take', services, language: 'da' }).success).toBe(false);
  });

  test.each([
    ['book', { time: 0 }],
    ['move-booking', { time: 0 }],
    ['list-bookings', { bookings: [{ code: 'AAAA11', time: 0, services: ['pas'] }] }],
    ['put-up-message', { until: 0 }],
    ['take-reserved', { arrived: 0 }],
  ] as const)('%s holds no time that calendars can’t tell', (name, more) => {
    const text = JSON.stringify({ ...commandAbout(name, 'visit00001'), ...more });
    const fits = (time: number) =>
      Command.safeParse(JSON.parse(text.replace(/"(time|until|arrived)":0/, `"$1":${time}`))).success;
    const latest = Date.UTC(9999, 0);
    expect([0, latest, latest + 1, 8.64e15, Number.MAX_SAFE_INTEGER].map(fits)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('what is left out has its usual value', () => {
    expect(Command.parse({ command: 'take', services: ['pas'], language: 'da' })).toMatchObject({
      slip: true,
    });
    expect(Command.parse({ command: 'cancel', counter: '1' })).toMatchObject({ cause: 'cancelled-by-staff' });
  });
});

describe('the journal', () => {
  test('P1 holds no text that somebody typed but messages to the room: every other word is an id, a code, a number or one of a list', () => {
    const words = /^(?:[a-z0-9-]{1,64}|[A-Z]\d{3}|[0-9A-Z]{4,12}|(?:device|person|key):[a-z0-9-]+)$/;
    onRandomDays((moves) => {
      for (const entry of play(moves).entries) {
        expect(Entry.parse(entry)).toEqual(entry);
        JSON.stringify(entry, (key, value) => {
          if (key === 'text') return undefined;
          if (typeof value === 'string') expect(value).toMatch(words);
          return value;
        });
      }
    }, 10);
  });

  test('P1 an entry with a field that nobody knows is refused', () => {
    const entry = {
      version: 1,
      at: 0,
      by: 'system',
      command: 'c',
      digest: '',
      events: [{ type: 'day-ended' }],
    };
    expect(Entry.safeParse(entry).success).toBe(true);
    expect(Entry.safeParse({ ...entry, note: 'x' }).success).toBe(false);
    expect(Entry.safeParse({ ...entry, events: [{ type: 'day-ended', note: 'x' }] }).success).toBe(false);
    expect(Entry.safeParse({ ...entry, events: [] }).success).toBe(false);
  });
});
