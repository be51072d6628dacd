// Every command in every state of a visit: "A visit's life" in the rules, and nothing besides.

import { describe, expect, test } from 'vitest';
import type { CommandName } from '../../../core/day/commands.ts';
import type { EndCause } from '../../../core/day/events.ts';
import type { VisitState } from '../../../core/day/state.ts';
import { type RefusalName, refusals } from '../../../core/refusal.ts';
import { MINUTE } from '../../../core/time.ts';
import { commandAbout, commandNames } from '../../support/commands.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

const me = 'person:clerk-1';

/** A refusal, the state that the visit is in afterwards, or `same`: accepted, and not about its state. */
type VisitOutcome = RefusalName | Exclude<VisitState['is'], 'ended'> | EndCause | 'same';

const visitSituations = {
  waiting: () => {},
  called: (day) => day.pressed('1', 'call-next'),
  serving: (day) => {
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
  },
  parked: (day) => {
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'park');
  },
  'no-show': (day) => {
    day.pressed('1', 'call-next');
    day.pressed('1', 'no-show');
  },
  ended: (day) => {
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.pressed('1', 'finish');
  },
  'called elsewhere': (day) => day.pressed('2', 'call-next'),
  'served elsewhere': (day) => {
    day.pressed('2', 'call-next');
    day.pressed('2', 'start');
  },
} satisfies Record<string, (day: Scenario) => void>;
type VisitSituation = keyof typeof visitSituations;

const life: Record<CommandName, Partial<Record<VisitSituation, VisitOutcome>> & { otherwise: VisitOutcome }> =
  {
    // The transitions.
    leave: { waiting: 'cancelled-by-citizen', ended: 'visit/ended', otherwise: 'visit/not-waiting' },
    'call-next': {
      waiting: 'called',
      called: 'counter/busy',
      serving: 'counter/busy',
      otherwise: 'queue/empty',
    },
    call: {
      waiting: 'called',
      called: 'counter/busy',
      serving: 'counter/busy',
      ended: 'visit/ended',
      otherwise: 'visit/not-waiting',
    },
    recall: { called: 'called', serving: 'visit/not-called', otherwise: 'counter/empty' },
    start: { called: 'serving', serving: 'visit/not-called', otherwise: 'counter/empty' },
    finish: { serving: 'served', called: 'visit/not-serving', otherwise: 'counter/empty' },
    'finish-and-next': { serving: 'served', called: 'visit/not-serving', otherwise: 'counter/empty' },
    'no-show': { called: 'no-show', serving: 'visit/not-called', otherwise: 'counter/empty' },
    'put-back': { called: 'waiting', serving: 'waiting', otherwise: 'counter/empty' },
    park: { serving: 'parked', called: 'visit/not-serving', otherwise: 'counter/empty' },
    resume: { parked: 'called', ended: 'visit/ended', otherwise: 'visit/not-parked' },
    transfer: {
      waiting: 'waiting',
      serving: 'waiting',
      called: 'visit/not-serving',
      ended: 'visit/ended',
      'called elsewhere': 'visit/not-yours',
      'served elsewhere': 'visit/not-yours',
      otherwise: 'visit/not-waiting',
    },
    cancel: {
      waiting: 'cancelled-by-staff',
      called: 'cancelled-by-staff',
      serving: 'cancelled-by-staff',
      parked: 'cancelled-by-staff',
      'no-show': 'visit/not-waiting',
      ended: 'visit/ended',
      otherwise: 'visit/not-yours',
    },
    'put-first': { waiting: 'waiting', ended: 'visit/ended', otherwise: 'visit/not-waiting' },
    'take-back': { 'no-show': 'waiting', ended: 'visit/ended', otherwise: 'visit/not-no-show' },
    assign: { otherwise: 'same' },
    'put-up-message': { otherwise: 'same' },
    'take-down-message': { otherwise: 'message/unknown' },
    free: { called: 'waiting', serving: 'waiting', otherwise: 'same' },
    'end-day': {
      serving: 'served',
      'served elsewhere': 'served',
      'no-show': 'same',
      ended: 'same',
      otherwise: 'expired',
    },

    // What leaves the visit where it is.
    take: { otherwise: 'same' },
    'reserve-numbers': { otherwise: 'same' },
    'take-reserved': { otherwise: 'reserve/unknown' },
    book: { otherwise: 'same' },
    'move-booking': { otherwise: 'booking/unknown' },
    'cancel-booking': { otherwise: 'booking/unknown' },
    'list-bookings': { otherwise: 'booking/list-known' },
    'check-in': { otherwise: 'booking/unknown' },
    'keep-number': { otherwise: 'same' },
    'report-slip': { otherwise: 'same' },
    reprint: { 'no-show': 'visit/ended', ended: 'visit/ended', otherwise: 'same' },
    'add-errand': { called: 'same', serving: 'same', otherwise: 'counter/empty' },
    'serve-without-ticket': { called: 'counter/busy', serving: 'counter/busy', otherwise: 'same' },
    undo: {
      waiting: 'undo/nothing',
      'called elsewhere': 'undo/nothing',
      'served elsewhere': 'undo/nothing',
      otherwise: 'undo/too-late',
    },
    open: { otherwise: 'same' },
    pause: { called: 'counter/busy', serving: 'counter/busy', otherwise: 'same' },
    continue: { otherwise: 'counter/not-paused' },
    close: { called: 'counter/busy', serving: 'counter/busy', otherwise: 'same' },
    'call-help': { otherwise: 'same' },
    'take-help': { otherwise: 'help/unknown' },
    'stop-taking': { otherwise: 'same' },
    'allow-taking': { otherwise: 'taking/allowed' },
  };

describe("a visit's life", () => {
  const cells = commandNames.flatMap((name) =>
    (Object.keys(visitSituations) as VisitSituation[]).map((situation) => {
      const { [situation]: special, otherwise } = life[name];
      return { name, situation, outcome: special ?? otherwise };
    }),
  );

  test.each(cells)('L1 $name while $situation: $outcome', ({ name, situation, outcome }) => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    visitSituations[situation](day);
    day.later(MINUTE + 1);
    const before = day.state(visit);

    const result = day.when(me, commandAbout(name, visit));

    if (outcome in refusals) {
      expect(result).toMatchObject({ refused: outcome });
      return;
    }
    expect(result).toHaveProperty('entry');
    const state = day.state(visit);
    if (outcome === 'same') expect(state).toEqual(before);
    else expect(state.is === 'ended' ? state.cause : state.is).toBe(outcome);
  });

  test('L1 resume at a counter that is busy or pauses: waiting', () => {
    for (const makeBusy of ['serve-without-ticket', 'pause'] as const) {
      const day = aDay();
      const { visit } = day.taken('pas');
      day.opened('1');
      visitSituations.parked(day);
      day.given(me, commandAbout(makeBusy, visit));

      day.press('1', 'resume', { visit });

      day.thenCame({ type: 'resumed', visit });
      expect(day.state(visit).is).toBe('waiting');
    }
  });

  test('L1 finish with an errand left: serving here, or waiting for who serves it', () => {
    const here = aDay();
    const served = here.taken('pas', 'koerekort');
    here.opened('1');
    visitSituations.serving(here);
    here.press('1', 'finish');
    here.thenCame({ type: 'errand-finished', errand: 1 }, { type: 'errand-started', errand: 2 });
    expect(here.state(served.visit)).toMatchObject({ is: 'serving', counter: '1', errand: 2 });

    const elsewhere = aDay();
    const sent = elsewhere.taken('pas', 'vielse');
    elsewhere.opened('1');
    visitSituations.serving(elsewhere);
    elsewhere.press('1', 'finish');
    elsewhere.thenCame({ type: 'errand-finished', errand: 1 }, { type: 'sent-on' });
    expect(elsewhere.state(sent.visit)).toMatchObject({ is: 'waiting' });
  });

  test.each(commandNames)('O3 %s after the end of the day is refused', (name) => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.given('system', { command: 'end-day' });
    day.when(me, commandAbout(name, visit));
    day.thenRefused('day/closed');
  });
});
