// Double presses at the desk, and answers that take long (L7).

import { afterEach, describe, expect, test } from 'vitest';
import { busyMorning, serving } from '../gallery/screens/counter-scenes.ts';
import { type AtWork, atWork } from './at-work.ts';

let counter: AtWork;

afterEach(() => counter.desk.stop());

describe('L7 the second half of a double press', () => {
  test('L7 calls one visit, not two', async () => {
    counter = atWork(busyMorning());
    counter.desk.takeStep();
    counter.desk.takeStep();
    await counter.later(200);
    counter.desk.takeStep();
    await counter.later();
    expect(counter.commands()).toEqual(['call-next']);
    expect(counter.view().current).toMatchObject({ number: 'B013', state: 'called' });
  });

  test('L7 recalls once', async () => {
    counter = atWork(busyMorning());
    counter.desk.takeStep();
    await counter.later();
    counter.desk.act('recall');
    await counter.later(200);
    counter.desk.act('recall');
    await counter.later();
    expect(counter.view().current?.recallsLeft).toBe(2);
  });

  test('L7 pauses, and does not go on at once', async () => {
    counter = atWork(busyMorning());
    counter.desk.act('pause');
    await counter.later(200);
    counter.desk.act('pause');
    await counter.later();
    expect(counter.view().counter?.paused).toBe(true);
  });

  test('L7 L5 ends one errand of several, though the next can be ended the same way', async () => {
    counter = atWork(serving('koerekort', 'mitid'));
    counter.desk.takeStep();
    await counter.later(200);
    counter.desk.takeStep();
    await counter.later();
    const done = counter.view().current?.errands.filter(({ is }) => is === 'done');
    expect(done).toHaveLength(1);
  });

  test('L7 after an answer that took long presses nothing either: the step has just become another', async () => {
    counter = atWork(busyMorning());
    counter.hold();
    counter.desk.takeStep();
    await counter.later(3000);
    expect(counter.desk.slow.value).toBe(false);
    await counter.letGo();
    counter.desk.takeStep();
    await counter.later();
    expect(counter.commands()).toEqual(['call-next']);
  });

  test('is told from another action that is pressed quickly', async () => {
    counter = atWork(busyMorning());
    counter.desk.takeStep();
    await counter.later();
    counter.desk.act('start');
    await counter.later(100);
    counter.desk.act('finish');
    await counter.later();
    expect(counter.commands()).toEqual(['call-next', 'start', 'finish']);
  });
});

test('views that come one after the other do not swallow a press', async () => {
  counter = atWork(busyMorning());
  await counter.later();
  for (let arrival = 0; arrival < 5; arrival += 1) {
    counter.elsewhere('device:kiosk-1', { command: 'take', services: ['pas'], language: 'da', slip: false });
    await counter.later(100);
  }
  counter.desk.takeStep();
  await counter.later();
  expect(counter.commands()).toEqual(['call-next']);
});
