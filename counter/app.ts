// The staff's page as a whole: signed in or not, at which site, and which page is open.

import { batch, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Refusal } from '../core/day/context.ts';
import type { Millis } from '../core/time.ts';
import { apiOf } from '../ui/api.ts';
import type { Connection, Introduction } from '../ui/connection.ts';
import { type Bookings, createBookings } from './bookings/bookings.ts';
import { createDataSheets, type DataSheets } from './data-sheet/data-sheet.ts';
import { createDesk, type Desk } from './desk/desk.ts';
import type { Fault } from './desk/notice.ts';
import { createDevices, type Devices } from './devices/devices.ts';
import { createFigures, type Figures } from './figures/figures.ts';
import { createGuide, type Guide } from './guide/guide.ts';
import type { EditorParts } from './office/editor.ts';
import { type PageName, pagesFor } from './page.ts';
import { createPeople, type People } from './people/people.ts';
import { createPopUps, type PopUps } from './pop-ups/pop-ups.ts';
import { createMessages, type Messages } from './room/messages.ts';
import { keepSession, readSession, type Session } from './session.ts';
import type { Arrival } from './sign-in/arrival.ts';
import { createSurveys, type Surveys } from './survey/surveys.ts';

/** Somebody who has signed in, and what they work with. */
export type SignedIn = {
  readonly session: Session;
  readonly desk: Desk;
  readonly bookings: Bookings;
  readonly surveys: Surveys;
  readonly figures: Figures;
  readonly dataSheets: DataSheets;
  readonly popUps: PopUps;
  readonly people: People;
  readonly devices: Devices;
  readonly messages: Messages;
  /** What the office's page works with, which is loaded when it is opened. */
  readonly office: EditorParts;
  readonly guide: Guide;
};

export type App = {
  readonly signedIn: ReadonlySignal<SignedIn | undefined>;
  /** Who has signed in and can't begin yet: a password or a site is to be chosen first. */
  readonly arriving: ReadonlySignal<Session | undefined>;
  readonly page: Signal<PageName>;
  /** Why one is at the sign-in again, or could not sign in. */
  readonly fault: ReadonlySignal<Fault | undefined>;
  readonly signingIn: ReadonlySignal<boolean>;
  /** Where staff may sign in, beside with a password. */
  readonly provider: ReadonlySignal<string | undefined>;
  signIn(name: string, password: string): Promise<void>;
  /** Closes the counter first; a visit at it keeps one signed in (L8). */
  signOut(): Promise<void>;
  /** Why it was refused, if it was. */
  changePassword(old: string, password: string): Promise<Fault | undefined>;
  /** To another site with the same sign-in, from a closed counter as when signing out. */
  goTo(site: string): Promise<void>;
  stop(): void;
};

export type AppParts = {
  readonly site: string;
  readonly connect: (introduction: Introduction) => Connection;
  readonly storage: Storage;
  /** What somebody who comes from the provider brings. */
  readonly arrival?: Arrival | undefined;
  /** Loads the page of another site. */
  readonly leaveFor: (site: string) => void;
  /** The time by the calendar, for the session's end. */
  readonly clock: () => Millis;
  /** Milliseconds that only ever grow, to tell a double press. */
  readonly elapsed: () => Millis;
};

export function createApp({ site, connect, storage, arrival, leaveFor, clock, elapsed }: AppParts): App {
  const signedIn = signal<SignedIn | undefined>(undefined);
  const arriving = signal<Session | undefined>(undefined);
  const page = signal<PageName>('desk');
  const fault = signal<Fault | undefined>(undefined);
  const signingIn = signal(false);
  const provider = signal<string | undefined>(undefined);
  const api = apiOf(() => known()?.token, endIfOver);
  let disconnect = () => {};

  function known(): Session | undefined {
    return arriving.peek() ?? signedIn.peek()?.session;
  }

  function arrive(session: Session): void {
    keepSession(storage, session);
    const worksHere = session.sites.some(({ id }) => id === site);
    if (worksHere && !session.mustChange) begin(session);
    else arriving.value = session;
  }

  /** The page is loaded again; a site may have been opened since the sign-in. */
  async function resume(session: Session): Promise<void> {
    arrive(session);
    if (!arriving.peek()) return;
    const answered = await api.get<Omit<Session, 'token'>>('/session');
    if (answered.ok && arriving.peek() === session) arrive({ ...session, ...answered.body });
  }

  function begin(session: Session): void {
    const guide = createGuide(api);
    const connection = connect({ role: 'staff', site, session: session.token });
    const desk = createDesk(connection, elapsed);
    const stopWatching = effect(() => {
      const link = connection.link.value;
      // Not from within the effect itself, which the end also stops.
      if (link.is === 'refused') queueMicrotask(() => endIfOver(link.refusal));
    });
    disconnect = () => {
      stopWatching();
      desk.stop();
      connection.stop();
    };
    batch(() => {
      arriving.value = undefined;
      signedIn.value = {
        session,
        desk,
        bookings: createBookings(api, connection.view('bookings'), site),
        surveys: createSurveys(api),
        figures: createFigures(api, desk),
        dataSheets: createDataSheets(api, desk),
        popUps: createPopUps(api),
        people: createPeople(api),
        devices: createDevices(api, connection.view('devices')),
        messages: createMessages(api),
        office: { api, storage, person: session.name },
        guide,
      };
      fault.value = undefined;
      if (!pagesFor(session.role).includes(page.peek())) page.value = 'desk';
    });
    if (session.role === 'administrator') void guide.load();
  }

  function end(because?: Fault): void {
    keepSession(storage, undefined);
    disconnect();
    batch(() => {
      arriving.value = undefined;
      signedIn.value = undefined;
      fault.value = because;
    });
    void askForProvider();
  }

  function endIfOver(refusal: Refusal): void {
    const over = refusal.refused === 'session/expired' || refusal.refused === 'session/missing';
    if (over && known()) end(refusal);
  }

  async function signIn(path: string, body?: unknown): Promise<void> {
    if (signingIn.peek()) return;
    signingIn.value = true;
    fault.value = undefined;
    const answered = await api.post<Session>(path, body);
    signingIn.value = false;
    if (answered.ok) arrive(answered.body);
    else fault.value = answered.refusal;
  }

  async function askForProvider(): Promise<void> {
    const answered = await api.get<{ name: string | null }>('/session/provider');
    if (answered.ok) provider.value = answered.body.name ?? undefined;
  }

  /** Whether no counter of theirs is open any more; a visit keeps it open (L8). */
  async function closeCounter(): Promise<boolean> {
    const desk = signedIn.peek()?.desk;
    const counter = desk?.view.peek()?.counter?.id;
    if (!desk || counter === undefined) return true;
    return (await desk.send({ command: 'close', counter }))?.ok === true;
  }

  const kept = arrival?.is === 'signed-in' ? undefined : readSession(storage, clock());
  if (kept) void resume(kept);
  else void askForProvider();
  if (arrival?.is === 'signed-in') void signIn('/session/provider');
  if (arrival?.is === 'refused') fault.value = arrival.refusal;

  return {
    signedIn,
    arriving,
    page,
    fault,
    signingIn,
    provider,
    signIn: (name, password) => signIn('/session', { name, password }),
    signOut: async () => {
      if (!(await closeCounter())) return;
      // Asked while the token is still known.
      const ended = api.remove('/session');
      end();
      await ended;
    },
    changePassword: async (old, password) => {
      const answered = await api.post<undefined>('/session/password', { old, password });
      if (!answered.ok) return answered.refusal;
      const session = arriving.peek();
      if (session) arrive({ ...session, mustChange: false });
      return undefined;
    },
    goTo: async (other) => {
      if (await closeCounter()) leaveFor(other);
    },
    stop: () => disconnect(),
  };
}
