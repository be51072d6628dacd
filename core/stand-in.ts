// An agent that stands in for the server at its kiosk while that is away (K1 to K5). It keeps a day of its own: the numbers
// that the server set aside, and what was taken from them.

import type { CommandOf } from './day/commands.ts';
import { type Context, isRefusal, type Refusal, refuse } from './day/context.ts';
import { errandsAsked } from './day/decide/take.ts';
import type { Day } from './day/state.ts';
import type { Office } from './office/office.ts';
import type { IsoDate } from './time.ts';

/** What the server tells an agent, so that the kiosk can go on as it would have. */
export type Standing = {
  /** Where the kiosk stands. */
  readonly site: string;
  /** The printer beside it. */
  readonly printer: string;
  readonly office: Office;
  /** The service day under way or the next one, and the one after: numbers are set aside for both. */
  readonly dates: readonly IsoDate[];
  /** Of the days until some weeks from now, those on which the site is closed as a holiday. */
  readonly holidays: readonly IsoDate[];
};

/** The use of the next number that was set aside, as the server is told later; refused as `take` would be. */
export function takeAlone(
  day: Day,
  { services, language }: CommandOf<'take'>,
  press: string,
  context: Context,
): CommandOf<'take-reserved'> | Refusal {
  const errands = errandsAsked(day, services, context);
  if (isRefusal(errands)) return errands;
  for (const [reserve, { unused }] of day.reserves) {
    const [number] = unused;
    if (number === undefined) continue;
    return {
      command: 'take-reserved',
      date: day.date,
      reserve,
      number,
      arrived: context.at,
      services,
      language,
      press,
    };
  }
  return refuse('number/none-free');
}
