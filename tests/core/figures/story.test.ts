import { expect, test } from 'vitest';
import { storyOf } from '../../../core/figures/story.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';

function told(day: Scenario) {
  const { site, date } = day.day;
  const story = storyOf({ site, date, entries: day.entries, simulated: false });
  const clock = (at: number) => Math.round((at - day.clock('00:00')) / 60_000);
  return {
    moments: story.moments.map(({ at, ...moment }) => ({ minute: clock(at) - 600, ...moment })),
    marks: story.marks.map(({ at, what }) => ({ minute: clock(at) - 600, ...what })),
  };
}

test('F2 a day is told every five minutes from its first event to its last, and by what stood out', () => {
  const day = aDay();
  day.at('10:00').opened('1');
  day.at('10:01').taken('pas');
  day.at('10:03').taken('pas');
  day.at('10:08').pressed('1', 'call-next');
  day.at('10:09').pressed('1', 'start');
  day.at('10:12').pressed('1', 'finish');
  const { moments, marks } = told(day);
  expect(moments).toEqual([
    { minute: 0, waiting: 0, openCounters: 1, serving: 0, longest: null },
    { minute: 5, waiting: 2, openCounters: 1, serving: 0, longest: 4 },
    { minute: 10, waiting: 1, openCounters: 1, serving: 1, longest: 7 },
    { minute: 12, waiting: 1, openCounters: 1, serving: 0, longest: 9 },
  ]);
  expect(marks).toEqual([
    { minute: 0, is: 'counter-opened', counter: '1' },
    { minute: 1, is: 'first-ticket' },
    { minute: 3, is: 'longest-queue', waiting: 2 },
    { minute: 8, is: 'longest-wait', minutes: 7, number: expect.stringMatching(/^[A-Z]\d{3}$/) },
    { minute: 12, is: 'last-served' },
  ]);
});

test('F2 a call that was taken back is no end of the wait', () => {
  const day = aDay();
  day.at('10:00').opened('1');
  day.taken('pas');
  day.at('10:20').pressed('1', 'call-next');
  day.pressed('1', 'undo');
  expect(told(day).marks.map(({ is }) => is)).not.toContain('longest-wait');
});

test('F2 a day on which nothing happened has nothing to tell', () => {
  expect(told(aDay())).toEqual({ moments: [], marks: [] });
});
