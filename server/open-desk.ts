// The office at work: its devices and sites, the votes and figures that come of them, and the desk that takes commands.

import { serviceDay } from '../core/opening.ts';
import type { Millis } from '../core/time.ts';
import { Backups } from './backup/backups.ts';
import { Voting } from './ballots/voting.ts';
import { BookingDesk } from './booking-desk.ts';
import { Bookings } from './bookings.ts';
import { BroughtDays } from './brought-days.ts';
import type { Configuration } from './configuration.ts';
import { Devices } from './devices/devices.ts';
import { type PrinterFor, Printers } from './devices/printers.ts';
import { Screens } from './devices/screens.ts';
import { Figures } from './figures/figures.ts';
import { FirstDay } from './first-day.ts';
import { FrontDesk } from './front-desk.ts';
import { Laptops } from './laptops.ts';
import type { Log } from './log.ts';
import { Tallies, ticketsIn } from './metrics/tallies.ts';
import { timedStore } from './metrics/timed-store.ts';
import { deleteNotesOfOthers } from './notes.ts';
import { OfficeChanges } from './office-changes.ts';
import { OldFiles } from './old-files.ts';
import type { OpenPeople } from './open-people.ts';
import { openSite } from './open-site.ts';
import type { Key } from './people/keys.ts';
import { PhoneCalls } from './phone-calls.ts';
import { PopUps } from './pop-ups.ts';
import { Retention } from './retention.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { isSimulated } from './simulation/mark.ts';
import { Sites } from './sites.ts';
import type { Store } from './store/store.ts';
import { Tickets } from './tickets.ts';

type Parts = {
  readonly store: Store;
  /** What is on the disk: without the demo's past. */
  readonly own: Store;
  readonly configuration: Configuration;
  readonly secrets: Secrets;
  readonly people: OpenPeople;
  readonly settings: Settings;
  readonly printerFor: PrinterFor;
  /** What citizens' phones can reach. */
  readonly publicUrl: () => string | null;
  readonly clock: () => Millis;
  readonly log: Log;
};

/** How long the years before wait for the pages that come back. */
const soon: Millis = 100;

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;

export async function openDesk(parts: Parts) {
  const { settings, store, configuration, secrets, clock, log, publicUrl } = parts;
  const { people, sessions, keys, dayIds } = parts.people;
  const simulated = await isSimulated(store);
  const tickets = new Tickets(secrets.tickets, publicUrl);
  const devices = new Devices({ store, clock });
  await devices.start();
  const printers = new Printers(devices, parts.printerFor);
  printers.follow(configuration.current().sites);
  configuration.listen(() => printers.follow(configuration.current().sites));
  const voting = new Voting({
    configuration,
    store,
    secret: secrets.tokens,
    clock,
    today: (id) => sites.find(id)?.site.date ?? '',
  });
  // Before the sites: one whose day ended while the server was off says so when it opens.
  await voting.start();
  const screens = new Screens({ clock, nameOf: (id, site) => nameAt(keys.withId(id), site) });
  const firstDay = new FirstDay({ store, configuration, people, keys, screens, devices, warn: log.warn });
  await firstDay.start();
  const tallies = new Tallies();
  const figures = new Figures({
    store,
    own: parts.own,
    configuration,
    simulated,
    sites: () => sites.all().map(({ site }) => site),
    warn: log.warn,
  });
  const bookings = new Bookings();
  const timed = timedStore(store, (seconds) => tallies.flushed(seconds));
  const sites = new Sites(configuration, async (id) => {
    const open = await openSite({
      id,
      configuration,
      store: timed,
      clock,
      log,
      dayIds,
      tickets,
      printers,
      bookings,
      dayEnded: (date) => voting.closeDay(id, date),
    });
    open.site.listen((_day, entries, ended) => {
      if (ended) figures.ended(ended);
      tallies.taken(id, ticketsIn(entries));
      firstDay.heard(id, entries);
    });
    return open;
  });
  sites.listen({
    opened: () => {},
    closed: (_id, { site }) => void site.read((day) => figures.givenUp(day)),
  });
  const office = new OfficeChanges({
    configuration,
    sites,
    keepMonths: settings.keepMonths,
    clock,
    warn: log.warn,
  });
  // What was to come while the server was off comes before anybody is let in.
  await office.turn();
  await deleteNotesOfOthers(store, configuration.current().sites);
  const oldFiles = new OldFiles({ store, warn: log.warn });
  /** The earliest that is under way at a site. */
  const today = () =>
    sites
      .all()
      .map(({ site }) => site.date)
      .sort()[0];
  // Simulated days are nobody's, and take long to make.
  const retention = simulated
    ? undefined
    : new Retention({
        store,
        months: settings.keepMonths,
        today,
        isKept: (site, date) => figures.isKept(site, date),
        damaged: () => oldFiles.damagedJournals(),
        log,
      });
  const backups =
    settings.backupDir === undefined
      ? undefined
      : new Backups({
          dataDir: settings.dataDir,
          folder: settings.backupDir,
          keep: settings.backupKeep,
          today,
          dayAt: (time) =>
            sites
              .all()
              .map(({ site }) => serviceDay(site.config, time))
              .sort()[0],
          clock,
          log,
        });
  const desk = new FrontDesk(configuration, sites, voting, tickets);
  desk.listen((command, ack) => tallies.answered(command, ack));
  const bookingDesk = new BookingDesk(desk);
  await bookingDesk.start();

  const popUps = new PopUps({ configuration, office, store, figures, clock });
  const laptops = new Laptops({ keys, popUps, clock });

  let beginning: NodeJS.Timeout | undefined;

  return {
    desk,
    bookings: bookingDesk,
    office,
    popUps,
    laptops,
    broughtDays: new BroughtDays({ store, figures, simulated, clock }),
    firstDay,
    phoneCalls: new PhoneCalls(store, clock),
    figures,
    voting,
    devices,
    printers,
    screens,
    tallies,
    backups,
    oldFiles,
    simulated,
    /** When the doors are open: what is over is read behind those who come first. */
    begin() {
      beginning = setTimeout(() => {
        figures.start();
        oldFiles.start();
        retention?.turn();
      }, soon);
    },
    turn() {
      for (const { site } of sites.all()) void site.turn();
      retention?.turn();
      backups?.turn();
      office.turn().catch((error) => log.warn('the office could not be looked at', error));
      laptops.turn().catch((error) => log.warn('keys of pop-ups that are over could not be removed', error));
      sessions.turn().catch((error) => log.warn('ended sessions could not be written down', error));
      voting.forget().catch((error) => log.warn('presses of the last minutes could not be forgotten', error));
    },
    async stop() {
      clearTimeout(beginning);
      await sites.stop();
      await figures.stop();
      await oldFiles.stop();
      await retention?.stop();
      await backups?.rest();
      await printers.stop();
    },
  };
}

/** A device is seen by its name where its key holds (D3). */
function nameAt(key: Key | undefined, site: string): string | undefined {
  return key && (key.site ?? site) === site ? key.name : undefined;
}
