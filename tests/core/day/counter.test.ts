import { describe, expect, test } from 'vitest';
import { anOffice, siteOf } from '../../support/office.ts';
import { aDay } from '../../support/scenario.ts';

describe('open', () => {
  test('Q4 serves what is configured where staff choose nothing', () => {
    const day = aDay();
    day.opened('1');
    const configured = siteOf(anOffice()).counters[0];
    expect(day.counter('1')).toMatchObject({ serves: configured?.serves, helps: configured?.helps });
  });

  test('Q4 staff choose what they serve and help with', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas', 'mitid'], ['vielse']);
    expect(day.counter('1')).toMatchObject({
      person: 'person:anna',
      paused: false,
      serves: ['pas', 'mitid'],
      helps: ['vielse'],
    });
  });

  test('Q4 what is served is not helped with', () => {
    const day = aDay();
    day.opened('1', 'person:anna', ['pas'], ['pas', 'vielse']);
    expect(day.counter('1').helps).toEqual(['vielse']);
    day.pressed('1', 'open', { serves: ['flytning'] });
    expect(day.counter('1').helps).not.toContain('flytning');
  });

  test('Q4 a service that the site does not have is refused', () => {
    const day = aDay(anOffice(), 'bov');
    day.when('person:anna', { command: 'open', counter: '1', serves: ['vielse'] });
    day.thenRefused('service/not-served-here');
    day.when('person:anna', { command: 'open', counter: '1', helps: ['vielse'] });
    day.thenRefused('service/not-served-here');
  });

  test('Q4 one’s own open counter changes what it serves, with its visit and pause kept', () => {
    const day = aDay();
    const { visit } = day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.press('1', 'open', { serves: ['vielse'], helps: [] });
    day.thenCame({ type: 'services-changed', serves: ['vielse'], helps: [] });
    expect(day.counter('1')).toMatchObject({ visit, serves: ['vielse'] });
  });

  test('L8 a person opens one counter at a time', () => {
    const day = aDay();
    day.opened('1', 'person:anna');
    day.when('person:anna', { command: 'open', counter: '2' });
    day.thenRefused('counter/one-each');
    day.pressed('1', 'close');
    day.opened('2', 'person:anna');
  });

  test('L8 a counter has one person', () => {
    const day = aDay();
    day.opened('1', 'person:anna');
    day.when('person:bente', { command: 'open', counter: '1' });
    day.thenRefused('counter/open');
  });
});

describe('close', () => {
  test('L8 only after the visit is finished, parked or put back', () => {
    const day = aDay();
    day.taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.press('1', 'close');
    day.thenRefused('counter/busy');
    day.pressed('1', 'put-back');
    day.press('1', 'close');
    day.thenCame({ type: 'counter-closed', counter: '1', cause: 'signed-off' });
  });
});

describe('free', () => {
  test('L8 a supervisor frees the counter of somebody who is gone; its visit waits again', () => {
    const day = aDay();
    const { visit } = day.at('10:00').taken('pas');
    day.opened('1');
    day.pressed('1', 'call-next');
    day.pressed('1', 'start');
    day.when('person:head', { command: 'free', counter: '1' });
    day.thenCame({ type: 'put-back', visit }, { type: 'counter-closed', counter: '1', cause: 'freed' });
    expect(day.due(visit)).toBe(20);

    day.opened('1', 'person:other');
    day.press('1', 'call-next');
    day.thenCame({ type: 'called', visit });
  });
});
