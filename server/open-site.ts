// A site with all that works for it: its notes, its printer, its forecast; ready for commands.

import type { IsoDate, Millis } from '../core/time.ts';
import type { Bookings } from './bookings.ts';
import type { InForce } from './configuration.ts';
import { DayEnds } from './day-ends.ts';
import type { Printers } from './devices/printers.ts';
import { Forecast } from './forecast.ts';
import type { OpenSite } from './front-desk.ts';
import { newBookingCode, newEntityId } from './ids.ts';
import type { Log } from './log.ts';
import { Notes } from './notes.ts';
import { Outlooks } from './outlook.ts';
import type { DayIds } from './people/day-ids.ts';
import { Printing } from './printing.ts';
import { Site } from './site.ts';
import type { Store } from './store/store.ts';
import type { Tickets } from './tickets.ts';

export type OpenSiteParts = {
  readonly id: string;
  readonly configuration: InForce;
  readonly store: Store;
  readonly clock: () => Millis;
  readonly log: Log;
  readonly dayIds: DayIds;
  readonly tickets: Tickets;
  readonly printers: Printers;
  readonly bookings: Bookings;
  /** What others have to do when a service day has ended. */
  readonly dayEnded: (date: IsoDate) => Promise<void>;
};

export async function openSite(parts: OpenSiteParts): Promise<OpenSite> {
  const { id, configuration, store, clock, log, dayIds, tickets, printers, bookings, dayEnded } = parts;
  const { warn } = log;
  const site = new Site({
    store,
    id,
    configuration,
    prints: (by) => printers.at(id, by) !== undefined,
    clock,
    newId: newEntityId,
    newCode: newBookingCode,
    bookings,
    prepare: (date, today) => dayIds.prepare(date, today),
    warn,
  });
  const forecast = new Forecast(site, clock);
  const outlooks = new Outlooks({ site, store, clock, warn });
  const notes = new Notes(store, site, warn);
  const printing = new Printing({
    site,
    printerFor: (by) => printers.at(id, by),
    ticketInfo: (day, visit) => tickets.info(day, visit, forecast.waits()),
    warn,
  });

  site.listen((day, _entries, ended) => {
    if (!ended) return;
    tickets.know(day, ended);
    log.info('a service day ended', { site: id, date: ended.date, version: ended.version });
  });
  const dayEnds = new DayEnds({ store, site, dayEnded, warn });
  const open = { site, notes, printing, forecast, outlooks };
  try {
    await site.start();
    await site.read((day) => tickets.know(day));
    await dayEnds.start();
    await forecast.start();
    outlooks.start();
    await notes.start();
    await printing.start();
  } catch (error) {
    // It is opened again later; this one must not go on beside that.
    await closeSite(open);
    throw error;
  }
  return open;
}

export async function closeSite({ site, forecast, outlooks }: OpenSite): Promise<void> {
  forecast.stop();
  outlooks.stop();
  await site.stop();
}
