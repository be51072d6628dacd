import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../core/day/commands.ts';
import { numbersLeft } from '../../core/numbers.ts';
import { takeAlone } from '../../core/stand-in.ts';
import { anOffice } from '../support/office.ts';
import { aDay, type Scenario } from '../support/scenario.ts';

const agent = 'device:kiosk-machine';
const take: CommandOf<'take'> = { command: 'take', services: ['pas'], language: 'de', slip: true };

function withReserve(office = anOffice()): Scenario {
  const day = aDay(office);
  day.given(agent, { command: 'reserve-numbers', date: day.day.date });
  return day;
}

/** Somebody asks the agent for a number while the server is away. */
function alone(day: Scenario, command = take, press = day.nextCommand()) {
  return takeAlone(day.day, command, press, agent, day.context('device:kiosk'));
}

describe('an agent that stands in for the server', () => {
  test('K2 gives its numbers one after the other, each once', () => {
    const day = withReserve();
    const given: string[] = [];
    for (let n = 0; n < 20; n += 1) {
      const use = alone(day);
      if ('refused' in use) throw new Error(use.refused);
      expect(use).toMatchObject({ date: day.day.date, arrived: day.now, services: ['pas'], language: 'de' });
      day.given(agent, use);
      given.push(use.number);
    }
    expect(given).toEqual(Array.from({ length: 20 }, (_, i) => `A${980 + i}`));
    expect(alone(day)).toEqual({ refused: 'number/none-free' });
  });

  test('K2 without a reserve it gives nothing', () => {
    expect(alone(aDay())).toEqual({ refused: 'number/none-free' });
  });

  test('K2 it gives none that were set aside for another', () => {
    const day = aDay();
    day.given('device:other-machine', { command: 'reserve-numbers', date: day.day.date });
    expect(alone(day)).toEqual({ refused: 'number/none-free' });
    expect(numbersLeft(day.day, agent)).toBe(0);
    expect(numbersLeft(day.day, 'device:other-machine')).toBe(20);
  });

  test('K2 O1 what is closed is refused as the server would', () => {
    const day = withReserve(
      anOffice((office) => {
        for (const site of office.sites) site.hours = { week: { mon: [{ from: '09:00', to: '12:00' }] } };
      }),
    );
    expect(alone(day.at('13:00'))).toMatchObject({ refused: 'service/closed' });
    expect(alone(day.at('11:00'), { ...take, services: ['dans'] })).toMatchObject({
      refused: 'service/unknown',
    });
  });

  test('K4 the use carries the id of the press', () => {
    const day = withReserve();
    expect(alone(day, take, 'the-press')).toMatchObject({ press: 'the-press' });
  });
});
