// The server put together: an office on a store, its sites, the doors. Ordered start and stop.

import type { PaperWidth } from '../core/device.ts';
import type { Slip } from '../core/slip.ts';
import type { Millis } from '../core/time.ts';
import { Voting } from './ballots/voting.ts';
import { BookingDesk } from './booking-desk.ts';
import { Bookings } from './bookings.ts';
import type { Configuration } from './configuration.ts';
import { addDemoPeople } from './demo.ts';
import { CallButtons } from './devices/call-buttons.ts';
import { Devices } from './devices/devices.ts';
import { OwnAgent } from './devices/own-agent.ts';
import { type PrinterFor, Printers } from './devices/printers.ts';
import { Screens } from './devices/screens.ts';
import { SelfTest } from './devices/self-test.ts';
import { VoteBoxes } from './devices/vote-boxes.ts';
import { listenToAgents } from './doors/agents.ts';
import type { ApiFlow } from './doors/api/limits.ts';
import { allRoutes } from './doors/api/routes.ts';
import { createApp } from './doors/app.ts';
import { Broadcast } from './doors/broadcast.ts';
import type { Flow } from './doors/bucket.ts';
import { Callers } from './doors/callers.ts';
import { knownHosts } from './doors/hosts.ts';
import type { MetricsDoor } from './doors/metrics.ts';
import { listenToPairing } from './doors/pairing.ts';
import { Proxies } from './doors/proxies.ts';
import { serveSignIn } from './doors/sign-in.ts';
import { createIo, endConnectionsOver, listenToSockets, pagesOf } from './doors/sockets.ts';
import { Figures } from './figures/figures.ts';
import { FirstDay } from './first-day.ts';
import { FrontDesk } from './front-desk.ts';
import { buildFrontDoor } from './front-door.ts';
import { holidaysIn } from './holidays.ts';
import type { Log } from './log.ts';
import { Tallies, ticketsIn } from './metrics/tallies.ts';
import { timedStore } from './metrics/timed-store.ts';
import { openOffice } from './office.ts';
import { OfficeChanges } from './office-changes.ts';
import { openSite } from './open-site.ts';
import { Browsers } from './people/browsers.ts';
import { DayIds } from './people/day-ids.ts';
import { Guesses } from './people/guesses.ts';
import { Handovers } from './people/handovers.ts';
import { type Key, Keys } from './people/keys.ts';
import { Pairings } from './people/pairings.ts';
import { People } from './people/people.ts';
import { Provider } from './people/provider.ts';
import { Sessions } from './people/sessions.ts';
import { PhoneCalls } from './phone-calls.ts';
import { PopUps } from './pop-ups.ts';
import { Retention } from './retention.ts';
import { openSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { withSimulatedPast } from './simulation/demo-past.ts';
import { isSimulated } from './simulation/mark.ts';
import { Sites } from './sites.ts';
import { createSpeech } from './speech.ts';
import type { Store } from './store/store.ts';
import { Tickets } from './tickets.ts';

export type ServerParts = {
  readonly settings: Settings;
  readonly store: Store;
  readonly log: Log;
  readonly clock: () => Millis;
  /** What prints at a site where no printer is set up. */
  readonly printerFor: PrinterFor;
  /** A slip as a picture (SVG). */
  readonly slipPicture: (slip: Slip, paper: PaperWidth) => string;
  /** Starts the agent inside this server; answers how to stop it. */
  readonly startAgent: (url: string, key: string) => Promise<() => Promise<void>>;
  /** How fast one page, and one address, may ask. */
  readonly flow: { readonly sockets: Flow; readonly api: ApiFlow };
  /** The demo begins with simulated days behind it. */
  readonly demoPast?: boolean;
  /** The folder of the built pages. */
  readonly pages: string;
};

export type RunningServer = {
  readonly url: string;
  readonly demo: boolean;
  readonly stop: () => Promise<void>;
};

/** A page may burst 300 commands, and so may an address; guesses are few. */
export const usualFlow: ServerParts['flow'] = {
  sockets: { burst: 300, perSecond: 50 },
  api: { requests: 600, guesses: 20 },
};

/** How often sites look whether their day is over, and what need not be remembered any longer is forgotten. */
const turnEvery: Millis = 10_000;

/** Throws `StartError` where the person who starts it can do something about it. The store stays its owner's. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, log, clock } = parts;
  const configuration = await openOffice(parts.store, settings, clock, log.warn);
  const { demo } = configuration;
  const store = demo && parts.demoPast ? await pastBefore(parts.store, configuration, clock()) : parts.store;
  const simulated = await isSimulated(store);
  const door = await buildFrontDoor(settings, parts);
  const { http, url: ownUrl } = door;
  const proxies = new Proxies(settings.trustProxy);
  const knowsHost = knownHosts(settings);
  const secrets = await openSecrets(store);
  const speech = await createSpeech();
  const provider = settings.provider && (await Provider.open(settings.provider, log.warn));
  const handovers = new Handovers(clock);

  const people = new People(store);
  const sessions = new Sessions(store, secrets.keys, clock);
  const keys = new Keys(store, secrets.keys);
  const dayIds = new DayIds(store);
  await Promise.all([people.start(), sessions.start(), keys.start(), dayIds.start()]);
  if (demo) await addDemoPeople(people);

  const publicUrl = () => settings.publicUrl ?? (demo ? ownUrl() : null);
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
  const office = new OfficeChanges({ configuration, sites, clock, warn: log.warn });
  // What was to come while the server was off comes before anybody is let in.
  await office.turn();
  figures.start();

  // Simulated days are nobody's, and take long to make.
  const retention = simulated
    ? undefined
    : new Retention({
        store,
        months: settings.keepMonths,
        today: () =>
          sites
            .all()
            .map(({ site }) => site.date)
            .sort()[0],
        isKept: (site, date) => figures.isKept(site, date),
        log,
      });
  retention?.turn();

  const desk = new FrontDesk(configuration, sites, voting, tickets);
  desk.listen((command, ack) => tallies.answered(command, ack));
  const callers = new Callers({ desk, people, sessions, keys, dayIds, demo });
  const io = createIo(http, (origin, host) => isOwnOrigin(origin, host, settings.publicUrl), knowsHost);
  const selfTest = new SelfTest({
    configuration,
    devices,
    screens,
    clock,
    warn: log.warn,
  });
  const broadcast = new Broadcast({
    io,
    desk,
    clock,
    configuration,
    devices,
    screens,
    selfTest,
    speech: speech.available(),
    simulated,
    deviceNames: () => new Map(keys.all().map(({ id, name }) => [id, name])),
  });
  const pairings = new Pairings({ keys, clock });
  const bookingDesk = new BookingDesk(desk);
  await bookingDesk.start();
  const routes = allRoutes({
    desk,
    bookings: bookingDesk,
    isHoliday: configuration.isHoliday,
    broadcast,
    office,
    popUps: new PopUps({ configuration, office, store, clock }),
    firstDay,
    phoneCalls: new PhoneCalls(store, clock),
    figures,
    store,
    people,
    sessions,
    guesses: new Guesses(clock),
    browsers: new Browsers(secrets.keys),
    keys,
    handovers,
    provider: provider?.name,
    pairings,
    clock,
    devices,
    printers,
    publicUrl,
    slipPicture: parts.slipPicture,
  });
  const api = {
    routes,
    callers,
    flow: parts.flow.api,
    office: () => desk.office,
    clock,
    warn: log.warn,
  };
  const metrics: MetricsDoor = {
    metrics: {
      tallies,
      sites: () => configuration.current().sites.map(({ id }) => id),
      devices,
      screens,
      pages: () => pagesOf(io),
      clock,
    },
    access: settings.metrics,
    callers,
  };
  const signIn =
    provider && serveSignIn({ provider, people, sessions, handovers, secret: secrets.keys, clock });
  const connections = { proxies, knowsHost, onlyHttps: !settings.plainHttp };
  http.on(
    'request',
    createApp({
      metrics,
      desk,
      speech,
      broadcast,
      api,
      signIn,
      pages: parts.pages,
      demo,
      clock,
      ...connections,
    }),
  );
  listenToSockets({
    io,
    desk,
    callers,
    clock,
    flow: parts.flow.sockets,
    mostGuesses: parts.flow.api.guesses,
    addressOf: (request) => proxies.addressOf(request),
    screens,
    welcome: (socket) => broadcast.welcome(socket),
    refresh: (site) => {
      const open = desk.find(site);
      if (open) broadcast.refresh(open);
    },
  });
  const ownAgent = new OwnAgent(devices, parts.startAgent);
  const refresh = (site: string) => {
    const open = desk.find(site);
    if (open) broadcast.refresh(open);
  };
  const boxes = new VoteBoxes({ devices, voting, changed: refresh });
  listenToAgents({
    io,
    devices,
    boxes,
    buttons: new CallButtons({ devices, desk }),
    scanned: (site, page, text) => broadcast.scanned(site, page, text),
    keys,
    ownKey: ownAgent.key,
    warn: log.warn,
  });
  listenToPairing({
    io,
    pairings,
    office: () => desk.office,
    addressOf: (request) => proxies.addressOf(request),
    clock,
  });
  sessions.listen(() => endConnectionsOver(io));
  keys.listen(() => {
    endConnectionsOver(io);
    screens.renamed();
    for (const open of desk.sites()) broadcast.refresh(open);
  });
  const turning = setInterval(() => {
    endConnectionsOver(io);
    selfTest.turn();
    pairings.turn();
    void door.turn();
    for (const { site } of sites.all()) void site.turn();
    retention?.turn();
    office.turn().catch((error) => log.warn('the office could not be looked at', error));
    voting.forget().catch((error) => log.warn('presses of the last minutes could not be forgotten', error));
  }, turnEvery);

  async function stop(): Promise<void> {
    clearInterval(turning);
    broadcast.stop();
    await ownAgent.stop();
    await io.close();
    http.closeAllConnections();
    await sites.stop();
    await figures.stop();
    await retention?.stop();
    await printers.stop();
  }

  try {
    await door.open();
  } catch (error) {
    await stop();
    throw error;
  }
  broadcast.start();
  await ownAgent.start(ownUrl());
  return { url: ownUrl(), demo, stop };
}

async function pastBefore(store: Store, configuration: Configuration, now: Millis): Promise<Store> {
  const office = configuration.current();
  return withSimulatedPast(store, office, await holidaysIn(office.country), now);
}

/** A device is seen by its name where its key holds (D3). */
function nameAt(key: Key | undefined, site: string): string | undefined {
  return key && (key.site ?? site) === site ? key.name : undefined;
}

/** Pages come from the host that they talk to, or from the public address. */
function isOwnOrigin(origin: string, host: string, publicUrl: string | undefined): boolean {
  return (
    URL.canParse(origin) &&
    (new URL(origin).host === host || (publicUrl !== undefined && origin === new URL(publicUrl).origin))
  );
}
