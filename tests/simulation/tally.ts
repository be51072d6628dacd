// The simulation's own count of a day, to hold against the figures that the server wrote down (F1).

import type { DayFigures } from '../../core/figures/day.ts';
import type { Ledger } from './ledger.ts';

export function tallyOf(ledger: Ledger): DayFigures {
  const stays = [...ledger.stays.values()];
  const servings = stays.flatMap((stay) =>
    stay.wishes.filter(({ done }) => done !== 'no').map((wish) => ({ stay, wish })),
  );
  const byService: Record<string, number> = {};
  for (const { wish } of servings) byService[wish.service] = (byService[wish.service] ?? 0) + 1;
  const ended = (cause: string) => stays.filter((stay) => stay.is === 'ended' && stay.cause === cause).length;
  const booked = (is: string) => [...ledger.bookings.values()].filter((one) => one === is).length;
  return {
    site: ledger.site,
    date: ledger.date,
    version: ledger.version,
    visits: stays.length,
    servings: servings.length,
    byService,
    endings: {
      served: ended('served'),
      'cancelled-by-citizen': ended('cancelled-by-citizen'),
      'cancelled-by-staff': ended('cancelled-by-staff'),
      'slip-failed': ended('slip-failed'),
      expired: ended('expired'),
      reset: ended('reset'),
      'no-show': stays.filter(({ is }) => is === 'no-show').length,
      open: 0,
    },
    bookings: {
      came: booked('came'),
      late: 0,
      noShows: booked('missed'),
      cancelled: booked('cancelled'),
      open: 0,
    },
    waited: servings.reduce(
      (sum, { stay }) =>
        sum + (stay.ticket && stay.firstCall !== undefined ? stay.firstCall - stay.arrived : 0),
      0,
    ),
    served: servings.reduce((sum, { wish }) => sum + (wish.done === 'timed' ? wish.served : 0), 0),
  };
}
