import { describe, expect, test } from 'vitest';
import { roomView } from '../../../core/views/room.ts';
import { aDay, type Scenario } from '../../support/scenario.ts';
import { sceneOf } from '../../support/scene.ts';

function room(day: Scenario) {
  return roomView(sceneOf(day), null);
}

function service(day: Scenario, id: string) {
  return room(day).services.find((row) => row.id === id);
}

describe('the room', () => {
  test('each counter, what it does now and since when, what it serves; never who sits there', () => {
    const day = aDay().at('10:00');
    day.opened('1', 'person:anna');
    day.opened('2', 'person:bente');
    day.at('10:05').pressed('2', 'pause');
    const { number } = day.taken('pas');
    day.at('10:10').pressed('1', 'call-next');
    day.opened('3', 'person:carl');
    const view = room(day.at('10:20'));
    expect(view.counters).toMatchObject([
      { id: '1', state: 'called', number, since: day.clock('10:10') },
      { id: '2', state: 'paused', number: null, since: day.clock('10:05') },
      { id: '3', state: 'free', since: day.clock('10:10'), helps: ['mitid', 'digital-hjaelp'] },
      { id: '4', state: 'closed', since: null },
    ]);
    expect(JSON.stringify(view)).not.toContain('person:');
  });

  test('a counter is free since its last visit went', () => {
    const day = aDay().at('10:00');
    day.opened('1');
    day.taken('pas');
    day.at('10:01').pressed('1', 'call-next');
    day.at('10:02').pressed('1', 'start');
    day.at('10:09').pressed('1', 'finish');
    expect(room(day.at('10:15')).counters[0]).toMatchObject({ state: 'free', since: day.clock('10:09') });
  });

  test('waits against targets: how many, since when the longest, how many past it, and those called in time', () => {
    const day = aDay().at('10:00');
    day.opened('1');
    day.taken('pas'); // target 20 minutes
    day.at('10:05').taken('pas');
    day.at('10:08').taken('pas');
    day.at('10:15').pressed('1', 'call-next');
    expect(service(day.at('10:26'), 'pas')).toMatchObject({
      waiting: 2,
      longestSince: day.clock('10:05'),
      pastTarget: 1,
      called: 1,
      calledInTime: 1,
    });
    day.pressed('1', 'start');
    day.pressed('1', 'finish-and-next');
    expect(service(day, 'pas')).toMatchObject({ waiting: 1, called: 2, calledInTime: 1 });
    expect(service(day, 'vielse')).toMatchObject({ waiting: 0, longestSince: null, called: 0, wait: null });
  });

  test('O2 services for which no tickets are given out are marked', () => {
    const day = aDay();
    day.given('person:head', { command: 'stop-taking', service: 'pas' });
    const stopped = room(day).services.filter((row) => row.stopped);
    expect(stopped.map(({ id }) => id)).toEqual(['pas']);
  });

  test('L11 the newest message comes first, which is the one that is shown', () => {
    const day = aDay();
    day.given('person:head', { command: 'put-up-message', text: { da: 'a' } }, 'message-1');
    day.given('person:head', { command: 'put-up-message', text: { da: 'b' } }, 'message-2');
    expect(room(day).messages.map(({ id }) => id)).toEqual(['message-2', 'message-1']);
  });
});
