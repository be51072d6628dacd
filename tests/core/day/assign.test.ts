import { describe, expect, test } from 'vitest';
import { staffView } from '../../../core/views/staff.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { staffSceneOf } from '../../support/scene.ts';

const head = 'person:head';
const clerk = 'person:clerk-3';

function assign(day: Scenario, helps: string[] = ['pas']) {
  return day.when(head, {
    command: 'assign',
    counter: '3',
    serves: ['flytning'],
    helps,
    because: 'many-wait',
  });
}

describe('assign', () => {
  test('Q4 a supervisor changes what an open counter serves and helps with; its list changes at once', () => {
    const day = aDay();
    day.opened('3', clerk, ['flytning', 'navn']);
    const { visit } = day.taken('pas');
    expect(staffView(staffSceneOf(day, clerk)).helps).toEqual([]);
    assign(day);
    day.thenCame({ type: 'services-changed', counter: '3', serves: ['flytning'], helps: ['pas'] });
    const view = staffView(staffSceneOf(day, clerk));
    expect(view.helps.map((row) => row.visit)).toEqual([visit]);
    expect(view.next).toBe(visit);
  });

  test('Q4 who sits there sees that it was changed, when, why, and what it was before', () => {
    const day = aDay();
    day.opened('3', clerk, ['flytning', 'navn']);
    expect(staffView(staffSceneOf(day, clerk)).counter?.assigned).toBeNull();
    assign(day.at('11:20'));
    expect(staffView(staffSceneOf(day, clerk)).counter?.assigned).toEqual({
      at: day.clock('11:20'),
      because: 'many-wait',
      before: { serves: ['flytning', 'navn'], helps: [] },
    });
    day.pressed('3', 'open', { serves: ['navn'], helps: [] });
    expect(staffView(staffSceneOf(day, clerk)).counter?.assigned).toBeNull();
  });

  test('L1 the journal says who changed it and why; one’s own change needs no reason', () => {
    const day = aDay();
    day.opened('3', clerk);
    assign(day);
    expect(day.entries.at(-1)).toMatchObject({ by: head, events: [{ because: 'many-wait' }] });
    day.given(clerk, { command: 'assign', counter: '3', serves: ['navn'], helps: [], because: 'other' });
    expect(day.entries.at(-1)?.events).toEqual([
      { type: 'services-changed', counter: '3', serves: ['navn'], helps: [] },
    ]);
  });

  test('L6 it is no press of the counter: what was pressed before can still be taken back', () => {
    const day = aDay();
    const { visit } = day.taken('flytning');
    day.opened('3', clerk);
    day.pressed('3', 'call-next');
    assign(day);
    day.pressed('3', 'undo');
    expect(day.state(visit).is).toBe('waiting');
    expect(day.counter('3')).toMatchObject({ serves: ['flytning'], helps: ['pas'] });
  });

  test('Q4 a closed counter, and a service that the site does not have, are refused', () => {
    const day = aDay();
    assign(day);
    day.thenRefused('counter/closed');
    day.opened('3', clerk);
    assign(day, ['ukendt']);
    day.thenRefused('service/not-served-here');
  });
});
