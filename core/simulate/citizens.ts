// What citizens do on a simulated day: book, cancel, come early, in time or late, take a ticket, give up.

import type { Entry } from '../day/events.ts';
import type { VisitId } from '../day/state.ts';
import { DAY, MINUTE, type Millis } from '../time.ts';
import { wakeFor } from './clerks.ts';
import { drawTime, drawWishes } from './demand.ts';
import * as parameters from './parameters.ts';
import { ask, type Play } from './play.ts';
import { between, happens, normal } from './random.ts';
import { anotherService, serve } from './serving.ts';

const { shares, bookings } = parameters;
const quarter: Millis = 15 * MINUTE;
/** How long before closing the last booked time is. */
const lastBooked: Millis = 45 * MINUTE;
const kiosk = 'device:simulated-kiosk';
const bookingSystem = 'key:simulated-bookings';
const languages = ['da', 'da', 'da', 'da', 'da', 'da', 'da', 'de', 'de', 'en'] as const;

/** Everybody who will come or has booked stands in the agenda. */
export function invite(play: Play): void {
  const { context, day, scale, random, agenda, open } = play;
  const taken = new Map<string, number>();
  for (const { service, walkIns, booked } of drawWishes(
    context.office,
    context.site,
    day.date,
    scale,
    random,
  )) {
    for (let i = 0; i < walkIns; i += 1)
      agenda.add(drawTime(open, random), (at) => arrive(play, service, at));
    for (let i = 0; i < booked; i += 1) book(play, service, freeTime(play, service, taken));
  }
}

function arrive(play: Play, service: string, at: Millis): void {
  const { random } = play;
  if (parameters.light.includes(service) && happens(shares.withoutTicket, random)) {
    if (serveAtOnce(play, service, at)) return;
  }
  const second = happens(shares.twoWishes, random) ? anotherService(play, service) : undefined;
  const services = second === undefined ? [service] : [service, second];
  const entry = ask(play, at, kiosk, { command: 'take', services, language: languageOf(play), slip: true });
  if (entry) wait(play, entry, at);
}

/** At a counter that is free, if there is one for it. */
function serveAtOnce(play: Play, service: string, at: Millis): boolean {
  const clerk = play.clerks.find(
    ({ idle, serves, helps }) => idle && [...serves, ...helps].includes(service),
  );
  if (!clerk) return false;
  const { counter, by } = clerk;
  const entry = ask(play, at, by, { command: 'serve-without-ticket', counter, service });
  const visit = entry && visitIn(entry);
  if (visit === undefined) return false;
  clerk.idle = false;
  serve(play, clerk, visit, at);
  return true;
}

function book(play: Play, service: string, time: Millis): void {
  const { agenda, random } = play;
  const made = time - between(1, bookings.mostDaysBefore, random) * DAY;
  agenda.add(made, (at) => {
    const services = [service];
    const entry = ask(play, at, bookingSystem, { command: 'book', date: play.day.date, time, services });
    const booked = entry?.events.find((event) => event.type === 'booked');
    if (booked) keep(play, booked.booking, time, at);
  });
}

/** What becomes of a booking. */
function keep(play: Play, code: string, time: Millis, made: Millis): void {
  const { agenda, random, open, day } = play;
  const what = random();
  if (what < bookings.cancelled) {
    agenda.add(between(made, time, random), (at) =>
      ask(play, at, bookingSystem, {
        command: 'cancel-booking',
        date: day.date,
        code,
        cause: 'by-citizen',
      }),
    );
  }
  if (what < bookings.cancelled + bookings.noShow) return;
  const late = what < bookings.cancelled + bookings.noShow + bookings.late;
  const offset = late ? between(16, 35, random) : Math.min(14, -7 + 5 * normal(random));
  agenda.add(Math.max(open.opens, time + offset * MINUTE), (at) => {
    const entry = ask(play, at, kiosk, { command: 'check-in', code, language: languageOf(play), slip: true });
    if (entry) wait(play, entry, at);
  });
}

/** In the room: called sooner or later, or gone. */
function wait(play: Play, entry: Entry, at: Millis): void {
  const { agenda, random, plans, day } = play;
  const id = visitIn(entry);
  const visit = id === undefined ? undefined : day.visits.get(id);
  if (!visit) return;
  const isWalkIn = visit.kind === 'walk-in';
  plans.set(visit.id, {
    noShow: isWalkIn && happens(shares.noShow, random),
    comesBack: happens(shares.comesBack, random),
  });
  wakeFor(play, visit.id, at);
  if (visit.notBefore !== undefined) agenda.add(visit.notBefore, (then) => wakeFor(play, visit.id, then));
  if (isWalkIn && happens(shares.impatient, random)) {
    agenda.add(at + between(...parameters.patience, random) * MINUTE, (then) =>
      ask(play, then, 'citizen', { command: 'leave', visit: visit.id }),
    );
  }
}

/** On the quarter of an hour, or the half where it is kept to the minute, while it has room; else any. */
function freeTime(
  { open, context, scale, random }: Play,
  service: string,
  taken: Map<string, number>,
): Millis {
  const punctual = context.office.services.find(({ id }) => id === service)?.punctual ?? false;
  const step = punctual ? 2 * quarter : quarter;
  const room = Math.ceil((punctual ? 1 : 2) * scale);
  const places = Math.floor((open.closes - lastBooked - open.opens) / step);
  for (let tries = 0; ; tries += 1) {
    const time = open.opens + Math.floor(random() * places) * step;
    const name = `${service} ${time}`;
    const count = taken.get(name) ?? 0;
    if (count >= room && tries < 20) continue;
    taken.set(name, count + 1);
    return time;
  }
}

function languageOf({ random }: Play): (typeof languages)[number] {
  return languages[Math.floor(random() * languages.length)] ?? 'da';
}

function visitIn({ events }: Entry): VisitId | undefined {
  for (const event of events) if ('visit' in event) return event.visit;
  return undefined;
}
