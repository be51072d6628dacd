import { describe, expect, test } from 'vitest';
import { displayView } from '../../../core/views/display.ts';
import { anOffice } from '../../support/office.ts';
import { onRandomDays, play } from '../../support/random-day.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

function display(day: Scenario) {
  return displayView(sceneOf(day));
}

describe('the display', () => {
  test('P2 shows numbers and counters only, whatever happens', () => {
    const view = display(aDay());
    expect(Object.keys(view).sort()).toEqual([
      'at',
      'calls',
      'date',
      'languages',
      'message',
      'poster',
      'site',
      'size',
      'speech',
      'taking',
      'texts',
      'version',
      'view',
      'wait',
      'waiting',
    ]);
    onRandomDays((moves) => {
      const day = play(moves);
      const { calls, ...rest } = display(day);
      for (const call of calls) {
        expect(Object.keys(call).sort()).toEqual(['at', 'booked', 'counter', 'id', 'number', 'open']);
        expect(call.number).toMatch(/^[AB]\d{3}$/);
      }
      const sent = JSON.stringify([calls, rest]);
      for (const { id } of day.day.visits.values()) expect(sent).not.toContain(id);
      for (const { id, name } of day.office.services) {
        expect(sent).not.toContain(`"${id}"`);
        expect(sent).not.toContain(name.da);
      }
      expect(sent).not.toContain('person:');
    }, 20);
  });

  test('S2 calls are spoken in the office’s own languages, its first one first', () => {
    const office = anOffice((input) => {
      input.languages = ['en', 'da'];
    });
    const scene = sceneOf(aDay(office));
    expect(displayView({ ...scene, speech: ['da', 'de', 'en'] }).speech).toEqual(['en', 'da']);
    expect(displayView({ ...scene, speech: ['de', 'da'] }).speech).toEqual(['da']);
  });

  test('S2 lists every call and recall, newest first, each with an id of its own', () => {
    const day = aDay();
    day.taken('pas');
    day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.at('10:01').pressed('1', 'call-next');
    day.at('10:02').pressed('2', 'call-next');
    day.at('10:03').pressed('1', 'recall');
    expect(display(day).calls).toEqual([
      { id: 3, number: 'A001', counter: '1', booked: false, at: day.clock('10:03'), open: true },
      { id: 2, number: 'A002', counter: '2', booked: false, at: day.clock('10:02'), open: true },
      { id: 1, number: 'A001', counter: '1', booked: false, at: day.clock('10:01'), open: true },
    ]);
  });

  test('S2 says which are still called, so that only those are announced after an absence', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.opened('2');
    day.pressed('1', 'call-next');
    day.pressed('1', 'put-back');
    day.pressed('2', 'call', { visit });
    expect(display(day).calls.map(({ counter, open }) => [counter, open])).toEqual([
      ['2', true],
      ['1', false],
    ]);
    day.pressed('2', 'start');
    expect(display(day).calls.some(({ open }) => open)).toBe(false);
  });

  test('L6 a call that was taken back is gone', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'undo');
    expect(display(day)).toMatchObject({ calls: [], waiting: 1 });
  });

  test('Q5 marks booked calls', () => {
    const day = aDay();
    day.cameWithBooking('10:00', 'pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    expect(display(day).calls[0]).toMatchObject({ number: 'B001', booked: true });
  });

  test('S2 keeps as many calls as a display that comes back can need', () => {
    const office = anOffice((input) => Object.assign(input, { limits: { recalls: 20 } }));
    const day = aDay(office);
    day.opened('1');
    for (let n = 0; n < 3; n += 1) {
      day.taken('pas');
      day.pressed('1', 'call-next');
      for (let times = 0; times < 20; times += 1) day.pressed('1', 'recall');
      day.pressed('1', 'no-show');
    }
    const ids = display(day).calls.map(({ id }) => id);
    expect(ids).toEqual(Array.from({ length: 40 }, (_, i) => 63 - i));
  });

  test('counters have the label that stands on them', () => {
    const office = anOffice((input) => Object.assign(input.sites[0]?.counters[0] ?? {}, { label: '12' }));
    const day = aDay(office);
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    expect(display(day).calls[0]?.counter).toBe('12');
  });

  test('S3 with nobody at a counter the wait is unknown, not none', () => {
    const day = aDay();
    day.taken('pas');
    expect(display(day)).toMatchObject({ wait: null, waiting: 1 });
    day.opened('1');
    expect(display(day).wait).toEqual({ low: 0, high: expect.any(Number) });
  });

  test('O1 O2 says whether tickets are taken, and from or until when', () => {
    const office = anOffice((input) => {
      for (const site of input.sites) site.hours = { week: { mon: [{ from: '09:00', to: '12:00' }] } };
    });
    const day = aDay(office);
    expect(display(day).taking).toEqual({ open: true, until: day.clock('12:00') });
    expect(display(day.at('08:00')).taking).toEqual({
      open: false,
      because: 'closed',
      opens: day.clock('09:00'),
    });
    day.at('10:00').given('person:head', { command: 'stop-taking' });
    expect(display(day).taking).toEqual({ open: false, because: 'stopped', opens: null });
  });
});
