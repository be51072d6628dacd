// What those who lead see of the room: counters and what each serves, waits against targets by service, messages, and the
// hour that comes. Staff are not measured: never who sits where, nor what a counter did before.

import type { Day, Message } from '../day/state.ts';
import { messagesNow } from '../day/state.ts';
import type { Range } from '../estimate.ts';
import type { Service } from '../office/office.ts';
import type { Outlook } from '../outlook/outlook.ts';
import { everybodyWaiting } from '../queue.ts';
import { MINUTE, type Millis } from '../time.ts';
import type { Scene } from './scene.ts';
import { type CounterRow, counterRow } from './staff.ts';

/** `since`: of the visit, or since when it is free or pauses. */
export type RoomCounter = CounterRow & {
  readonly serves: readonly string[];
  readonly helps: readonly string[];
};

/** Of one service, against its target: those who wait, and those who were called today. */
export type ServiceRow = {
  readonly id: string;
  readonly waiting: number;
  /** Since when the one waits who waits longest: the arrival, or the booked time if that is later. */
  readonly longestSince: Millis | null;
  readonly pastTarget: number;
  readonly called: number;
  readonly calledInTime: number;
  /** The wait of somebody who came now; null: unknown (S3). */
  readonly wait: Range | null;
  /** No tickets are given out for it (O2). */
  readonly stopped: boolean;
};

/** The next hour; unknown where too little is known of the past (S3); null: just being worked out. */
export type OutlookNow = Outlook | 'unknown' | null;

export type RoomView = {
  readonly view: 'room';
  readonly version: number;
  readonly at: Millis;
  readonly counters: readonly RoomCounter[];
  /** Every service of the site. */
  readonly services: readonly ServiceRow[];
  /** What stands on displays and kiosks: the newest first, of which the first is shown. */
  readonly messages: readonly Message[];
  readonly outlook: OutlookNow;
};

export function roomView(scene: Scene, outlook: OutlookNow): RoomView {
  const { day, office, site, at } = scene;
  const services = office.services.filter(({ id }) => site.services.includes(id));
  return {
    view: 'room',
    version: day.version,
    at,
    counters: site.counters.map(({ id, label, ...configured }) => {
      const row = counterRow(day, id, label);
      const open = day.counters.get(id);
      const { serves, helps } = open ?? configured;
      return { ...row, since: row.since ?? open?.idleSince ?? null, serves, helps };
    }),
    services: serviceRows(scene, services),
    messages: [...messagesNow(day, at)].reverse(),
    outlook,
  };
}

function serviceRows({ day, at, waits }: Scene, services: readonly Service[]): ServiceRow[] {
  const targets = new Map(services.map(({ id, targetMinutes }) => [id, targetMinutes * MINUTE]));
  const rows = new Map(
    services.map(({ id }) => [
      id,
      {
        id,
        waiting: 0,
        longestSince: null as Millis | null,
        pastTarget: 0,
        called: 0,
        calledInTime: 0,
        wait: waits.services.get(id) ?? null,
        stopped: day.stopped.has(id),
      },
    ]),
  );
  for (const { visit, errand } of everybodyWaiting(day)) {
    const row = rows.get(errand.service);
    if (!row) continue;
    const from = Math.max(visit.arrived, visit.booked ?? 0);
    row.waiting += 1;
    row.longestSince = Math.min(row.longestSince ?? from, from);
    if (at - from > (targets.get(row.id) ?? 0)) row.pastTarget += 1;
  }
  for (const { service, waited } of firstCalls(day)) {
    const row = rows.get(service);
    if (!row) continue;
    row.called += 1;
    if (waited <= (targets.get(service) ?? 0)) row.calledInTime += 1;
  }
  return [...rows.values()];
}

/** Of each visit with a ticket its first call, and how long it had waited then. */
function firstCalls(day: Day): { service: string; waited: Millis }[] {
  const calls: { service: string; waited: Millis }[] = [];
  for (const { arrived, booked, errands, periods, state } of day.visits.values()) {
    const first = periods.find(({ is }) => is === 'called');
    const call = first
      ? { at: first.from, errand: first.errand }
      : state.is === 'called'
        ? calledIn(state)
        : undefined;
    const service = call && errands.find(({ id }) => id === call.errand)?.service;
    if (!call || service === undefined) continue;
    calls.push({ service, waited: Math.max(0, call.at - Math.max(arrived, booked ?? 0)) });
  }
  return calls;
}

function calledIn({ since, errand }: { since: Millis; errand: number }) {
  return { at: since, errand };
}
