import { describe, expect, test } from 'vitest';
import { accept } from '../../../core/day/accept.ts';
import type { Command } from '../../../core/day/commands.ts';
import { Entry } from '../../../core/day/events.ts';
import { applyEntry } from '../../../core/day/evolve.ts';
import { newDay } from '../../../core/day/state.ts';
import { aDay, digestOf } from '../../support/scenario.ts';

const take: Command = { command: 'take', services: ['pas'], language: 'da', slip: true };
const other: Command = { ...take, services: ['mitid'] };
const kiosk = 'device:kiosk';

describe('the same command again', () => {
  test('L7 answers the first result and changes nothing', () => {
    const day = aDay();
    const answer = day.given(kiosk, take, 'the-same-id');
    day.taken('pas');
    day.when(kiosk, take, 'the-same-id');
    day.thenAgain(answer);
    expect(answer).toEqual({ version: 1, visit: 'visit00001', number: 'A001' });
    expect(day.entries).toHaveLength(2);
  });

  test('L7 with another body it is refused', () => {
    const day = aDay();
    day.given(kiosk, take, 'the-same-id');
    day.when(kiosk, other, 'the-same-id');
    day.thenRefused('command/reused');
  });

  test('L7 after a restart it answers the same', () => {
    const day = aDay();
    const answer = day.given(kiosk, take, 'the-same-id');
    const restarted = day.foldedAgain();
    const digest = digestOf(take);
    expect(accept(restarted, { id: 'the-same-id', digest, command: take }, day.context(kiosk))).toEqual({
      again: answer,
    });
  });

  test('L7 on the next service day it is remembered, on the one after that no longer', () => {
    const day = aDay();
    const answer = day.given(kiosk, take, 'the-same-id');
    const envelope = { id: 'the-same-id', digest: digestOf(take), command: take };
    const next = newDay('raadhus', '2026-11-24', day.day.accepted);
    expect(accept(next, envelope, day.context(kiosk))).toEqual({ again: answer });
    expect(
      accept(next, { ...envelope, digest: digestOf(other), command: other }, day.context(kiosk)),
    ).toEqual({
      refused: 'command/reused',
    });
    const after = newDay('raadhus', '2026-11-25', next.accepted);
    expect(accept(after, envelope, day.context(kiosk))).toHaveProperty('entry');
  });

  test('L7 a refused command is decided anew', () => {
    const day = aDay();
    day.opened('1');
    const callNext = { command: 'call-next', counter: '1' } as const;
    day.when('person:clerk-1', callNext, 'the-same-id');
    day.thenRefused('queue/empty');
    const { visit } = day.taken('pas');
    day.when('person:clerk-1', callNext, 'the-same-id');
    day.thenCame({ type: 'called', visit });
  });

  test('L7 a call that was undone is not made again by a late repetition', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    const callNext = { command: 'call-next', counter: '1' } as const;
    const answer = day.given('person:clerk-1', callNext, 'the-same-id');
    day.pressed('1', 'undo');
    day.when('person:clerk-1', callNext, 'the-same-id');
    day.thenAgain(answer);
    expect(day.state(visit).is).toBe('waiting');
  });

  test('L7 after the end of the day too', () => {
    const day = aDay();
    const answer = day.given(kiosk, take, 'the-same-id');
    day.given('system', { command: 'end-day' });
    day.when(kiosk, take, 'the-same-id');
    day.thenAgain(answer);
  });

  test('L7 what a command is answered with', () => {
    const day = aDay();
    const first = day.taken('pas');
    const second = day.taken('pas');
    day.opened('1');
    const { version, ...called } = day.pressed('1', 'call-next');
    expect(version).toBe(day.day.version);
    expect(called).toMatchObject({ visit: first.visit, number: 'A001', reason: { why: 'earliest-due' } });
    day.pressed('1', 'start');
    expect(day.pressed('1', 'finish-and-next')).toMatchObject({ visit: second.visit, number: 'A002' });
    const { help } = day.pressed('1', 'call-help');
    expect(day.day.help.has(help ?? '')).toBe(true);
  });
});

describe('entries', () => {
  test('L1 times never run backwards, whatever the clock does', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.at('09:00').pressed('1', 'call-next');
    day.at('10:00').pressed('1', 'start');
    expect(day.entries.map(({ at }) => at)).toEqual(Array(4).fill(day.clock('10:00')));
    expect(day.visit(visit).periods.every(({ from, to }) => to >= from)).toBe(true);
  });

  test('L1 each has its version, who, the command and the counter', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1', 'person:anna');
    day.pressed('1', 'call-next');
    expect(day.entries.map(({ version, by, counter }) => [version, by, counter])).toEqual([
      [1, kiosk, undefined],
      [2, 'person:anna', '1'],
      [3, 'person:anna', '1'],
    ]);
  });

  test('F1 read back from a file they make the same day', () => {
    const day = aDay();
    day.taken('pas', 'vielse');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'finish-and-next');
    const again = newDay('raadhus', '2026-11-23');
    for (const entry of day.entries) applyEntry(again, Entry.parse(JSON.parse(JSON.stringify(entry))));
    expect(again).toEqual(day.day);
  });

  test('L1 a refused command leaves no entry and changes nothing', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    const before = structuredClone(day.day);
    day.press('1', 'start');
    day.thenRefused('counter/empty');
    expect(day.day).toEqual(before);
  });
});
