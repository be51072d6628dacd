// Every door of the server on one http server: pages, sockets, the API, agents, screens that ask to be paired, metrics.

import type { Server } from 'node:http';
import type { Configuration } from '../configuration.ts';
import { CallButtons } from '../devices/call-buttons.ts';
import { OwnAgent } from '../devices/own-agent.ts';
import { SelfTest } from '../devices/self-test.ts';
import { StandIns } from '../devices/stand-ins.ts';
import { VoteBoxes } from '../devices/vote-boxes.ts';
import type { OpenDesk } from '../open-desk.ts';
import type { OpenPeople } from '../open-people.ts';
import type { Secrets } from '../secrets.ts';
import type { ServerParts } from '../server-parts.ts';
import type { Speech } from '../speech.ts';
import type { Store } from '../store/store.ts';
import { listenToAgents } from './agents.ts';
import { allRoutes } from './api/routes.ts';
import { createApp } from './app.ts';
import { Broadcast } from './broadcast.ts';
import { Buckets } from './bucket.ts';
import { Callers } from './callers.ts';
import { connectionsOf } from './connections.ts';
import { tellEndings } from './endings.ts';
import { knownHosts } from './hosts.ts';
import { greetings, hangUpAtNoDoor } from './lines.ts';
import { NamedPages } from './named-pages.ts';
import { listenToPairing } from './pairing.ts';
import { Proxies } from './proxies.ts';
import { serveSignIn } from './sign-in.ts';
import { createIo, endConnectionsOver, listenToSockets, pagesOf } from './sockets.ts';

type Parts = ServerParts & {
  readonly http: Server;
  readonly store: Store;
  readonly configuration: Configuration;
  readonly secrets: Secrets;
  readonly open: OpenDesk;
  readonly people: OpenPeople;
  readonly publicUrl: () => string | null;
  readonly speech: Speech;
};

export function openDoors(parts: Parts) {
  const { settings, http, store, configuration, secrets, open, people: entrants, publicUrl, speech } = parts;
  const { clock, log, flow, pages } = parts;
  const { desk, devices, screens } = open;
  const { people, sessions, keys, handovers, provider, pairings, accessLog } = entrants;
  const { demo } = configuration;
  const proxies = new Proxies(settings.trustProxy);
  const knowsHost = knownHosts(settings);
  const callers = new Callers({ desk, demo, ...entrants });
  const connections = connectionsOf(http);
  const io = createIo(http, (origin, host) => isOwnOrigin(origin, host, settings.publicUrl), knowsHost);
  const greeted = new Buckets(greetings, clock);
  hangUpAtNoDoor(io, ['/', '/agents', '/pairing']);
  const selfTest = new SelfTest({ configuration, devices, screens, clock, warn: log.warn });
  const broadcast = new Broadcast({
    io,
    desk,
    clock,
    configuration,
    devices,
    screens,
    selfTest,
    backups: open.backups,
    speech: speech.available(),
    simulated: open.simulated,
    deviceNames: () => new Map(keys.all().map(({ id, name }) => [id, name])),
  });
  const namedPages = new NamedPages(io, desk);
  const refresh = (site: string) => {
    const found = desk.find(site);
    if (found) broadcast.refresh(found);
  };

  http.on(
    'request',
    createApp({
      metrics: {
        metrics: {
          tallies: open.tallies,
          sites: () => configuration.current().sites.map(({ id }) => id),
          devices,
          screens,
          pages: () => pagesOf(io),
          backups: open.backups,
          oldFiles: open.oldFiles,
          clock,
        },
        access: settings.metrics,
        callers,
      },
      desk,
      speech,
      broadcast,
      api: {
        routes: allRoutes({
          ...open,
          ...entrants,
          provider: provider?.name,
          isHoliday: configuration.isHoliday,
          broadcast,
          namedPages,
          store,
          clock,
          publicUrl,
          slipPicture: parts.slipPicture,
        }),
        callers,
        accessLog,
        flow: flow.api,
        office: () => desk.office,
        clock,
        warn: log.warn,
      },
      signIn:
        provider &&
        serveSignIn({ provider, people, sessions, handovers, accessLog, secret: secrets.keys, clock }),
      pages,
      demo,
      clock,
      proxies,
      knowsHost,
      onlyHttps: !settings.plainHttp,
    }),
  );
  listenToSockets({
    io,
    desk,
    callers,
    accessLog,
    clock,
    flow: flow.sockets,
    greeted,
    mostGuesses: flow.api.guesses,
    addressOf: (request) => proxies.addressOf(request),
    screens,
    welcome: (socket) => broadcast.welcome(socket),
    refresh,
  });
  const ownAgent = new OwnAgent(devices, parts.startAgent);
  listenToAgents({
    io,
    devices,
    boxes: new VoteBoxes({ devices, voting: open.voting, changed: refresh }),
    buttons: new CallButtons({ devices, desk }),
    standIns: new StandIns({ devices, desk, configuration, clock, warn: log.warn }),
    scanned: (site, page, text) => namedPages.scanned(site, page, text),
    keys,
    accessLog,
    addressOf: (request) => proxies.addressOf(request),
    greeted,
    ownKey: ownAgent.key,
    clock,
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
    for (const { site } of desk.sites()) refresh(site.config.id);
  });

  return {
    /** When the http server listens. */
    async start(ownUrl: string) {
      broadcast.start();
      await ownAgent.start(ownUrl);
    },
    turn() {
      endConnectionsOver(io);
      tellEndings(io, clock());
      selfTest.turn();
      pairings.turn();
    },
    async stop() {
      broadcast.stop();
      await ownAgent.stop();
      await connections.endBeside(io.close());
    },
  };
}

/** Pages come from the host that they talk to, or from the public address. */
function isOwnOrigin(origin: string, host: string, publicUrl: string | undefined): boolean {
  return (
    URL.canParse(origin) &&
    (new URL(origin).host === host || (publicUrl !== undefined && origin === new URL(publicUrl).origin))
  );
}
