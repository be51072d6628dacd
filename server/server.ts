// The server put together: an office on a store, who may come in, the desk at work, the doors. Ordered start and stop.

import type { Millis } from '../core/time.ts';
import type { Configuration } from './configuration.ts';
import { openDoors } from './doors/open-doors.ts';
import { buildFrontDoor } from './front-door.ts';
import { holidaysIn } from './holidays.ts';
import { openOffice } from './office.ts';
import { openDesk } from './open-desk.ts';
import { openPeople } from './open-people.ts';
import { openSecrets } from './secrets.ts';
import type { ServerParts } from './server-parts.ts';
import { withSimulatedPast } from './simulation/demo-past.ts';
import { createSpeech } from './speech.ts';
import type { Store } from './store/store.ts';

export type RunningServer = {
  readonly url: string;
  readonly demo: boolean;
  readonly stop: () => Promise<void>;
};

/** How often sites look whether their day is over, and what need not be remembered any longer is forgotten. */
const turnEvery: Millis = 10_000;

/** Throws `StartError` where the person who starts it can do something about it. The store stays its owner's. */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { settings, log, clock } = parts;
  // Another process tells the voices; meanwhile this one does the rest.
  const speech = createSpeech();
  const configuration = await openOffice(parts.store, settings, clock, log.warn);
  const { demo } = configuration;
  const store = demo && parts.demoPast ? await pastBefore(parts.store, configuration, clock()) : parts.store;
  const door = await buildFrontDoor(settings, parts);
  const { http, url: ownUrl } = door;
  const publicUrl = () => settings.publicUrl ?? (demo ? ownUrl() : null);
  const secrets = await openSecrets(store);
  const people = await openPeople({ settings, store, secret: secrets.keys, clock, demo, log });
  const open = await openDesk({
    store,
    own: parts.store,
    configuration,
    secrets,
    people,
    settings,
    printerFor: parts.printerFor,
    publicUrl,
    clock,
    log,
  });
  const doors = openDoors({
    ...parts,
    http,
    store,
    configuration,
    secrets,
    open,
    people,
    publicUrl,
    speech: await speech,
  });

  const turning = setInterval(() => {
    doors.turn();
    void door.turn();
    open.turn();
  }, turnEvery);

  async function stop(): Promise<void> {
    clearInterval(turning);
    await doors.stop();
    await open.stop();
    people.accessLog.stop();
  }

  try {
    await door.open();
  } catch (error) {
    await stop();
    throw error;
  }
  await doors.start(ownUrl());
  open.begin();
  return { url: ownUrl(), demo, stop };
}

async function pastBefore(store: Store, configuration: Configuration, now: Millis): Promise<Store> {
  const office = configuration.current();
  return withSimulatedPast(store, office, await holidaysIn(office.country), now);
}
