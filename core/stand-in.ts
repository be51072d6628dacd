// An agent that stands in for the server at its kiosk while that is away (K1 to K5). It keeps a day of its own: the numbers
// that the server set aside, and what was taken from them.

import type { CommandOf } from './day/commands.ts';
import { type Context, isRefusal, type Refusal, refuse } from './day/context.ts';
import { errandsAsked } from './day/decide/take.ts';
import type { By } from './day/events.ts';
import type { Day, Message } from './day/state.ts';
import type { PrinterDevice } from './device.ts';
import type { Office, Site } from './office/office.ts';
import { type IsHoliday, periodsAt } from './opening.ts';
import type { RefusalName } from './refusal.ts';
import type { Logo } from './slip.ts';
import { addDays, type IsoDate, type Millis } from './time.ts';

/** What the server tells an agent, so that the kiosk can go on as it would have. */
export type Standing = {
  /** The server's clock. */
  readonly at: Millis;
  /** Where the kiosk stands. */
  readonly site: string;
  /** The kiosk, as the server knows it. */
  readonly kiosk: string;
  /** The printer beside it. */
  readonly printer: PrinterDevice;
  readonly office: Office;
  /** The picture on the site's slips. */
  readonly logo: Logo | null;
  /** What supervisors have said today: what is given out no more (O2), and what the room should know (L11). */
  readonly today: {
    readonly date: IsoDate;
    readonly taking: boolean;
    readonly stopped: readonly string[];
    readonly messages: readonly Message[];
  };
  /** The service day under way or the next one, and the one after: numbers are set aside for both. */
  readonly dates: readonly IsoDate[];
  /** Of the days until some weeks from now, those on which the site is closed as a holiday. */
  readonly holidays: readonly IsoDate[];
};

/** With these the server says that it can't just now; later it may. */
export const passing: ReadonlySet<RefusalName> = new Set([
  'store/failing',
  'server/stopping',
  'rate/slow-down',
]);

/** How far ahead an agent knows the calendar: as far as the next opening is looked for, and as long as it may be alone. */
const daysAhead = 60;

/** The next two days from `today` on, `today` among them, on which somebody can take a number at the site. */
export function datesOf(
  { services }: Office,
  site: Site,
  today: IsoDate,
  isHoliday: IsHoliday,
): readonly IsoDate[] {
  const own = services.filter(({ id, hours }) => hours && site.services.includes(id));
  const isOpen = (date: IsoDate) =>
    [undefined, ...own].some((service) => periodsAt(site, service, date, isHoliday).length > 0);
  return daysFrom(today).filter(isOpen).slice(0, 2);
}

export function holidaysFrom(today: IsoDate, isHoliday: IsHoliday): readonly IsoDate[] {
  return daysFrom(today).filter(isHoliday);
}

/** The day with what supervisors had said of it when the server was heard last. */
export function asToldLast(day: Day, { today }: Standing): Day {
  if (day.date !== today.date) return day;
  const { taking, stopped, messages } = today;
  return { ...day, taking, stopped: new Set(stopped), messages };
}

/** The use of the next number that was set aside for `agent`, as the server is told later; refused as `take` would be. */
export function takeAlone(
  day: Day,
  { services, language }: CommandOf<'take'>,
  press: string,
  agent: By,
  context: Context,
): CommandOf<'take-reserved'> | Refusal {
  const errands = errandsAsked(day, services, context);
  if (isRefusal(errands)) return errands;
  for (const [reserve, { by, unused }] of day.reserves) {
    const [number] = unused;
    if (number === undefined || by !== agent) continue;
    return {
      command: 'take-reserved',
      date: day.date,
      reserve,
      visit: context.newId(),
      number,
      arrived: context.at,
      services,
      language,
      press,
    };
  }
  return refuse('number/none-free');
}

function daysFrom(today: IsoDate): readonly IsoDate[] {
  return Array.from({ length: daysAhead }, (_, ahead) => addDays(today, ahead));
}
