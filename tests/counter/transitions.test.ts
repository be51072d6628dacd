// What is offered at the desk is what the rules allow: every transition of a visit's life, and none other.

import { afterEach, describe, expect, test } from 'vitest';
import { accept } from '../../core/day/accept.ts';
import type { Command } from '../../core/day/commands.ts';
import type { StaffScene, StaffView } from '../../core/views/staff.ts';
import { type Action, canDo } from '../../counter/desk/action.ts';
import { stepCommand } from '../../counter/desk/step.ts';
import { busyMorning, morning, serving, you } from '../gallery/screens/counter-scenes.ts';
import { type AtWork, atWork } from './at-work.ts';

let counter: AtWork;

afterEach(() => counter.desk.stop());

/** Moments at the desk, each told anew. */
const moments: Readonly<Record<string, () => Told & { readonly more?: Partial<StaffScene> }>> = {
  'nobody waits': () => morning(),
  'people wait': () => busyMorning(),
  called: () => then(busyMorning(), 'call-next'),
  'recalled enough': () => then(busyMorning(), 'call-next', 'recall', 'recall', 'recall'),
  serving: () => serving(),
  'serving several': () => serving('koerekort'),
  'serving, the rest elsewhere': () => serving('helbredstillaeg'),
  'serving as many errands as there can be': () => serving('koerekort', 'mitid', 'flytning', 'navn'),
  'serving without a number': () => withoutNumber(),
  'serving where nothing prints': () => ({ ...serving(), more: { printer: 'none' } as const }),
  paused: () => then(busyMorning(), 'pause'),
};

type Told = ReturnType<typeof morning>;

function then(told: Told, ...presses: Parameters<Told['press']>[1][]) {
  for (const press of presses) told.press('11:42', press);
  return told;
}

function withoutNumber() {
  const told = busyMorning();
  told.tell('11:42', you, { command: 'serve-without-ticket', counter: '3', service: 'mitid' });
  return told;
}

/** What pressing an action asks of the server in the end, by itself or from its dialog. */
function commandsOf(action: Action, { current, counter: yours }: StaffView): Command[] {
  const visit = current?.visit ?? 'nobodyhere';
  const at = { counter: '3' };
  switch (action) {
    case 'start':
    case 'recall':
    case 'no-show':
    case 'put-back':
    case 'park':
    case 'close':
    case 'undo':
      return [{ command: action, ...at }];
    case 'finish':
      return [
        { command: 'finish', ...at },
        { command: 'finish-and-next', ...at },
      ];
    case 'transfer':
      return [
        { command: 'transfer', ...at, to: { service: 'flytning' } },
        { command: 'transfer', ...at, to: { counter: '1' } },
      ];
    case 'cancel':
      return [{ command: 'cancel', ...at, cause: 'cancelled-by-citizen' }];
    case 'without-ticket':
      return [{ command: 'serve-without-ticket', ...at, service: 'pas' }];
    case 'take-ticket':
      return [{ command: 'take', services: ['pas'], language: 'da', slip: false }];
    case 'pause':
      return [{ command: yours?.paused ? 'continue' : 'pause', ...at }];
    case 'help':
      return [{ command: 'call-help', ...at }];
    case 'add-errand':
      return [{ command: 'add-errand', ...at, service: 'flytning' }];
    case 'reprint':
      return [{ command: 'reprint', ...at, visit }];
    case 'services':
      return [{ command: 'open', ...at, serves: ['pas'], helps: [] }];
    case 'note':
    case 'take-help':
    case 'menu':
    case 'keys':
      return [];
  }
}

const actions = [
  'start',
  'finish',
  'transfer',
  'park',
  'recall',
  'no-show',
  'put-back',
  'cancel',
  'without-ticket',
  'take-ticket',
  'pause',
  'help',
  'undo',
  'add-errand',
  'reprint',
  'services',
  'close',
] as const satisfies readonly Action[];

describe.each(Object.entries(moments))('%s', (_, tell) => {
  test.each(actions)('%s is offered if the rules allow it, and only then', (action) => {
    const told = tell();
    counter = atWork(told, told.more);
    const view = counter.view();
    for (const command of commandsOf(action, view)) {
      expect({ command, offered: canDo(action, view) }).toEqual({ command, offered: isAllowed(command) });
    }
  });

  test('the large button is pressed only where the rules allow its step', () => {
    counter = atWork(tell());
    const step = counter.desk.step.value;
    if (!step) throw new Error('no step');
    const possible = step.is !== 'call-next' || step.possible;
    expect(isAllowed(stepCommand(step, '3'))).toBe(possible);
  });
});

/** Asks the rules, changes nothing. */
function isAllowed(command: Command): boolean {
  const { told, view } = counter;
  const outcome = accept(
    told.day,
    { id: 'only-asking', digest: '', command },
    {
      at: view().at,
      by: you,
      office: told.office,
      site: told.site,
      isHoliday: () => false,
      prints: view().printer !== 'none',
      newId: () => 'onlyasking',
      newCode: () => 'BOOKED',
      elsewhere: () => [],
    },
  );
  return !('refused' in outcome);
}
