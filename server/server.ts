// The server put together: an office on a store, its sites, the doors. Ordered start and stop.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PaperWidth } from '../core/device.ts';
import type { Slip } from '../core/slip.ts';
import type { Millis } from '../core/time.ts';
import { Voting } from './ballots/voting.ts';
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
import type { MetricsDoor } from './doors/metrics.ts';
import { createIo, endConnectionsOver, listenToSockets, pagesOf } from './doors/sockets.ts';
import { FrontDesk } from './front-desk.ts';
import type { Log } from './log.ts';
import { Tallies, ticketsIn } from './metrics/tallies.ts';
import { timedStore } from './metrics/timed-store.ts';
import { openOffice } from './office.ts';
import { OfficeChanges } from './office-changes.ts';
import { openSite } from './open-site.ts';
import { DayIds } from './people/day-ids.ts';
import { addFirstAdministrator } from './people/first.ts';
import { Keys } from './people/keys.ts';
import { People } from './people/people.ts';
import { Sessions } from './people/sessions.ts';
import { openSecrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { Sites } from './sites.ts';
import { createSpeech } from './speech.ts';
import { StartError } from './start-error.ts';
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
  /** The folder of the built pages. */
  readonly pages: string;
};

export type RunningServer = {
  readonly url: string;
  readonly demo: boolean;
  /** The first administrator's password, where there was nobody who could sign in. */
  readonly firstPassword: string | undefined;
  readonly stop: () => Promise<void>;
};

/** A page may burst 300 commands, and so may an address; guesses are few. */
export const usualFlow: ServerParts['flow'] = {
  sockets: { burst: 300, perSecond: 50 },
  api: { requests: 600, guesses: 20 },
};

/** How often sites look whether their day is over, and what need not be remembered any longer is forgotten. */
const turnEvery: Millis = 10_000;

/** How long an idle connection stays: longer than proxies keep theirs, so that no request meets its closing. */
const idleTime: Millis = 75_000;

/** Throws `StartError` where the person who starts it can do something about it. The store stays its owner's. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, store, log, clock } = parts;
  const configuration = await openOffice(store, settings, clock);
  const { demo } = configuration;
  const secrets = await openSecrets(store);
  const speech = await createSpeech();

  const people = new People(store);
  const sessions = new Sessions(store, secrets.keys, clock);
  const keys = new Keys(store, secrets.keys);
  const dayIds = new DayIds(store);
  await Promise.all([people.start(), sessions.start(), keys.start(), dayIds.start()]);
  const firstPassword = demo ? await addDemoPeople(people) : await addFirstAdministrator(people);

  const http = createServer({ keepAliveTimeout: idleTime });
  const ownHost = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  const ownUrl = () => `http://${ownHost}:${(http.address() as AddressInfo | null)?.port ?? settings.port}`;
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
  const tallies = new Tallies();
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
      dayEnded: (date) => voting.closeDay(id, date),
    });
    open.site.listen((_day, entries) => tallies.taken(id, ticketsIn(entries)));
    return open;
  });
  const office = new OfficeChanges({ configuration, sites, clock, warn: log.warn });
  // What was to come while the server was off comes before anybody is let in.
  await office.turn();

  const desk = new FrontDesk(configuration, sites, voting, tickets);
  desk.listen((command, ack) => tallies.answered(command, ack));
  const callers = new Callers({ desk, people, sessions, keys, dayIds, demo });
  const io = createIo(http, (origin, host) => isOwnOrigin(origin, host, settings.publicUrl));
  const screens = new Screens({ clock, nameOf: (id) => keys.all().find((key) => key.id === id)?.name });
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
  });
  const routes = allRoutes({
    desk,
    broadcast,
    office,
    store,
    people,
    sessions,
    keys,
    clock,
    devices,
    printers,
    publicUrl,
    slipPicture: parts.slipPicture,
  });
  const api = { routes, callers, flow: parts.flow.api, clock, warn: log.warn };
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
  http.on('request', createApp({ metrics, desk, speech, broadcast, api, pages: parts.pages, demo, clock }));
  listenToSockets({
    io,
    desk,
    callers,
    clock,
    flow: parts.flow.sockets,
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
  sessions.listen(() => endConnectionsOver(io));
  keys.listen(() => endConnectionsOver(io));
  const turning = setInterval(() => {
    endConnectionsOver(io);
    selfTest.turn();
    for (const { site } of sites.all()) void site.turn();
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
    await printers.stop();
  }

  try {
    await listen(http, settings);
  } catch (error) {
    await stop();
    throw error;
  }
  broadcast.start();
  await ownAgent.start(ownUrl());
  return { url: ownUrl(), demo, firstPassword, stop };
}

function listen(http: ReturnType<typeof createServer>, { host, port }: Settings): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => reject(new StartError(whyNot(error, host, port))));
    http.listen(port, host, resolve);
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} on ${host} is in use. Stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be opened. Set PORT to one above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`;
  return `${host}:${port} can't be opened: ${message}.`;
}

/** Pages come from the host that they talk to, or from the public address. */
function isOwnOrigin(origin: string, host: string, publicUrl: string | undefined): boolean {
  return (
    URL.canParse(origin) &&
    (new URL(origin).host === host || (publicUrl !== undefined && origin === new URL(publicUrl).origin))
  );
}
