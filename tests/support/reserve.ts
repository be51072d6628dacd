// Numbers that were set aside for an agent, and what it tells of them (K1, K3).

import type { CommandOf } from '../../core/day/commands.ts';
import type { By } from '../../core/day/events.ts';
import type { Scenario } from './scenario.ts';

export const agent = 'device:kiosk-machine';

/** The agent asked for numbers: the reserve's id, and the numbers in the order in which they are given. */
export function reserved(day: Scenario, by: By = agent) {
  const { reserve = '', numbers = [] } = day.given(by, { command: 'reserve-numbers', date: day.day.date });
  return { reserve, numbers };
}

/** How the agent tells of the first of them, or of what `more` says. */
export function taken(
  day: Scenario,
  { reserve, numbers }: ReturnType<typeof reserved>,
  more: Partial<CommandOf<'take-reserved'>> = {},
): CommandOf<'take-reserved'> {
  return {
    command: 'take-reserved',
    date: day.day.date,
    reserve,
    visit: day.nextVisit(),
    number: numbers[0] ?? '',
    arrived: day.now,
    services: ['pas'],
    language: 'da',
    press: day.nextCommand(),
    ...more,
  };
}
