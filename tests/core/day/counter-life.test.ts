// Every command that is pressed at a counter, in every state of the counter.

import { describe, expect, test } from 'vitest';
import type { Command, CommandName } from '../../../core/day/commands.ts';
import { type RefusalName, refusals } from '../../../core/refusal.ts';
import { MINUTE } from '../../../core/time.ts';
import { commandAbout, commandNames, isPressed } from '../../support/commands.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

const me = 'person:clerk-1';

type CounterOutcome = RefusalName | 'closed' | 'free' | 'paused' | 'called' | 'serving';

const counterSituations = {
  unknown: () => {},
  closed: () => {},
  "somebody else's": (day) => day.opened('1', 'person:somebody'),
  free: (day) => day.opened('1'),
  paused: (day) => {
    day.opened('1');
    day.pressed('1', 'pause');
  },
  called: (day) => {
    day.opened('1');
    day.pressed('1', 'call-next');
  },
  serving: (day) => {
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
  },
} satisfies Record<string, (day: Scenario) => void>;
type CounterSituation = keyof typeof counterSituations;

/** Commands of one's own open counter; they are refused alike where it is unknown, closed or somebody else's. */
const atYourCounter: Partial<
  Record<CommandName, { [Is in 'free' | 'paused' | 'called' | 'serving']: CounterOutcome }>
> = {
  pause: { free: 'paused', paused: 'counter/paused', called: 'counter/busy', serving: 'counter/busy' },
  continue: {
    free: 'counter/not-paused',
    paused: 'free',
    called: 'counter/not-paused',
    serving: 'counter/not-paused',
  },
  close: { free: 'closed', paused: 'closed', called: 'counter/busy', serving: 'counter/busy' },
  'call-next': { free: 'called', paused: 'counter/paused', called: 'counter/busy', serving: 'counter/busy' },
  call: { free: 'called', paused: 'counter/paused', called: 'counter/busy', serving: 'counter/busy' },
  'serve-without-ticket': {
    free: 'serving',
    paused: 'counter/paused',
    called: 'counter/busy',
    serving: 'counter/busy',
  },
  recall: { free: 'counter/empty', paused: 'counter/empty', called: 'called', serving: 'visit/not-called' },
  start: { free: 'counter/empty', paused: 'counter/empty', called: 'serving', serving: 'visit/not-called' },
  finish: { free: 'counter/empty', paused: 'counter/empty', called: 'visit/not-serving', serving: 'free' },
  'finish-and-next': {
    free: 'counter/empty',
    paused: 'counter/empty',
    called: 'visit/not-serving',
    serving: 'called',
  },
  'no-show': { free: 'counter/empty', paused: 'counter/empty', called: 'free', serving: 'visit/not-called' },
  'put-back': { free: 'counter/empty', paused: 'counter/empty', called: 'free', serving: 'free' },
  park: { free: 'counter/empty', paused: 'counter/empty', called: 'visit/not-serving', serving: 'free' },
  'add-errand': { free: 'counter/empty', paused: 'counter/empty', called: 'called', serving: 'serving' },
  undo: { free: 'undo/nothing', paused: 'undo/nothing', called: 'undo/too-late', serving: 'undo/too-late' },
  // About a visit that waits: the counter stays as it is.
  transfer: { free: 'free', paused: 'paused', called: 'called', serving: 'serving' },
  cancel: { free: 'free', paused: 'paused', called: 'called', serving: 'serving' },
  'put-first': { free: 'free', paused: 'paused', called: 'called', serving: 'serving' },
  reprint: { free: 'free', paused: 'paused', called: 'called', serving: 'serving' },
  'call-help': { free: 'free', paused: 'paused', called: 'called', serving: 'serving' },
};

const counters: Partial<Record<CommandName, Record<CounterSituation, CounterOutcome>>> = {
  ...Object.fromEntries(
    Object.entries(atYourCounter).map(([name, row]) => [
      name,
      {
        unknown: 'counter/unknown',
        closed: 'counter/closed',
        "somebody else's": 'counter/not-yours',
        ...row,
      },
    ]),
  ),
  open: {
    unknown: 'counter/unknown',
    closed: 'free',
    "somebody else's": 'counter/open',
    free: 'free',
    paused: 'paused',
    called: 'called',
    serving: 'serving',
  },
  assign: {
    unknown: 'counter/unknown',
    closed: 'counter/closed',
    "somebody else's": 'free',
    free: 'free',
    paused: 'paused',
    called: 'called',
    serving: 'serving',
  },
  free: {
    unknown: 'counter/unknown',
    closed: 'counter/closed',
    "somebody else's": 'closed',
    free: 'closed',
    paused: 'closed',
    called: 'closed',
    serving: 'closed',
  },
};

describe("a counter's life", () => {
  const cells = Object.entries(counters).flatMap(([name, row]) =>
    Object.entries(row).map(([situation, outcome]) => ({
      name: name as CommandName,
      situation: situation as CounterSituation,
      outcome,
    })),
  );

  test.each(cells)('L8 $name at a counter that is $situation: $outcome', ({ name, situation, outcome }) => {
    const day = aDay();
    day.taken('pas');
    const { visit } = day.taken('pas');
    day.taken('pas');
    counterSituations[situation](day);
    day.later(MINUTE + 1);
    const counter = situation === 'unknown' ? '99' : '1';

    const result = day.when(me, { ...commandAbout(name, visit), counter } as Command);

    if (outcome in refusals) expect(result).toMatchObject({ refused: outcome });
    else {
      expect(result).toHaveProperty('entry');
      expect(stateOfCounter(day)).toBe(outcome);
    }
  });

  test('every command that is pressed at a counter is in the table', () => {
    const pressed = commandNames.filter(isPressed);
    // These name a parked visit or a no-show, of which the table above has none.
    const others = ['resume', 'take-back'];
    expect([...Object.keys(counters), ...others].sort()).toEqual([...pressed].sort());
  });

  test.each(['resume', 'take-back'] as const)('L8 %s needs a counter of one’s own', (name) => {
    for (const [situation, refused] of [
      ['unknown', 'counter/unknown'],
      ['closed', 'counter/closed'],
      ["somebody else's", 'counter/not-yours'],
    ] as const) {
      const day = aDay();
      const { visit } = day.taken('pas');
      day.opened('2');
      day.pressed('2', 'call-next');
      if (name === 'resume') day.pressed('2', 'start');
      day.pressed('2', name === 'resume' ? 'park' : 'no-show');
      counterSituations[situation](day);
      const counter = situation === 'unknown' ? '99' : '1';
      day.when(me, { ...commandAbout(name, visit), counter } as Command);
      day.thenRefused(refused);
    }
  });
});

function stateOfCounter({ day }: Scenario): CounterOutcome {
  const counter = day.counters.get('1');
  if (!counter) return 'closed';
  const state = counter.visit === undefined ? undefined : day.visits.get(counter.visit)?.state.is;
  if (state === 'called' || state === 'serving') return state;
  return counter.paused ? 'paused' : 'free';
}
