// Publishes each site's views to whoever watches: displays at once, staff, kiosks and phones a little later.

import type { Server, Socket } from 'socket.io';
import type { By, Entry } from '../../core/day/events.ts';
import type { Day } from '../../core/day/state.ts';
import type { ClientMessages, ServerMessages, View } from '../../core/protocol.ts';
import { may } from '../../core/roles.ts';
import type { Millis } from '../../core/time.ts';
import { bookingsView } from '../../core/views/bookings.ts';
import { displayView } from '../../core/views/display.ts';
import { kioskView } from '../../core/views/kiosk.ts';
import { phonesView } from '../../core/views/phones.ts';
import { placeView } from '../../core/views/place.ts';
import type { Scene } from '../../core/views/scene.ts';
import type { Caller, OpenSite } from '../front-desk.ts';
import { beatsAt, leadersOf, PhoneRooms } from './rooms.ts';
import { Throttle } from './throttle.ts';
import { Unread } from './unread.ts';
import { Views, type ViewsParts, type Watches } from './views.ts';

export type Io = Server<ClientMessages, ServerMessages, Record<string, never>, SocketData>;

export type IoSocket = Socket<ClientMessages, ServerMessages, Record<string, never>, SocketData>;

/** What the server knows of a connected page. */
export type SocketData = {
  caller: Caller;
  site: string;
  watches: Watches;
  /** That their sign-in ends soon. */
  warned?: boolean;
};

export type BroadcastParts = ViewsParts & { readonly io: Io };

/** So many counters' pages get their views together, each its own. */
const staffTogether = 5;
const beatEvery: Millis = 1000;
/** At the most one view in this time. Staff see at once what they press themselves. */
const staffEvery: Millis = 100;
const roomEvery: Millis = 500;
const bookingsEvery: Millis = 500;
const kioskEvery: Millis = 1000;
const phonesEvery: Millis = 2000;

export class Broadcast {
  readonly #parts: BroadcastParts;
  readonly #lastSent = new Map<string, string>();
  readonly #throttles = new Map<string, Throttle>();
  #beating: NodeJS.Timeout | undefined;
  readonly #phones = new PhoneRooms();
  readonly #unread: Unread;
  readonly #views: Views;

  constructor(parts: BroadcastParts) {
    this.#parts = parts;
    this.#views = new Views(parts);
    this.#unread = new Unread(parts.io);
  }

  start(): void {
    const { desk, configuration, devices, screens, selfTest, backups } = this.#parts;
    this.#beating = setInterval(() => this.#beat(), beatEvery);
    for (const open of desk.sites()) this.#follow(open);
    desk.watchSites({ opened: (open) => this.#follow(open), closed: (site) => this.#dismiss(site) });
    configuration.listen(() => {
      for (const open of desk.sites()) this.#renew(open);
    });
    selfTest.listen((site) => this.#send(leadersOf(site), this.#views.devicesAt(site)));
    backups?.listen(() => {
      for (const { site } of desk.sites()) this.#send(leadersOf(site.id), this.#views.devicesAt(site.id));
    });
    screens.listen((site) => this.#send(leadersOf(site), this.#views.devicesAt(site)));
    devices.listen((site) => {
      this.#send(leadersOf(site), this.#views.devicesAt(site));
      const open = desk.find(site);
      if (open) this.refresh(open);
    });
  }

  #beat(): void {
    const { io, desk, clock } = this.#parts;
    this.#unread.look();
    for (const { site } of desk.sites()) {
      io.to(beatsAt(site.id)).emit('beat', { at: clock(), ...(site.failing && { failing: true }) });
    }
  }

  #follow(open: OpenSite): void {
    open.site.listen((day, entries) => this.#changed(open, day, entries));
    open.forecast.listen(() => void open.site.read((day) => this.#changed(open, day)));
    open.outlooks.listen(() => this.#sendRoom(open));
  }

  /** The office is another one: everybody gets whole views of it. */
  #renew(open: OpenSite): void {
    const { io } = this.#parts;
    io.to(`staff:${open.site.id}`).emit('view', placeView(open.site.office, open.site.config));
    this.refresh(open);
  }

  /** The connections, not the sockets alone: the pages then ask again and are told that there is no such site. */
  #dismiss(site: string): void {
    for (const socket of this.#parts.io.sockets.sockets.values()) {
      if (socket.data.site === site) socket.conn.close();
    }
  }

  stop(): void {
    clearInterval(this.#beating);
    for (const throttle of this.#throttles.values()) throttle.stop();
  }

  /** Something beside the day changed: a note, a survey, a printer. */
  refresh(open: OpenSite): void {
    void open.site.read((day) => this.#changed(open, day));
  }

  /** Lets a page watch its site: it joins the rooms first, then gets the whole views, so that it misses nothing. */
  async welcome(socket: IoSocket): Promise<void> {
    const { caller, site, watches } = socket.data;
    const open = this.#parts.desk.find(site);
    if (!open) return;
    const room = watches === 'phone' ? this.#phones.next(site) : `${watches}:${site}`;
    await socket.join(watches === 'phone' ? room : [room, beatsAt(site)]);
    this.#lastSent.delete(`${room} ${watches}`);
    const leads = watches === 'staff' && may(caller.role, 'see-room');
    if (leads) {
      await socket.join(leadersOf(site));
      socket.emit('view', this.#views.devicesAt(site));
    }
    if (watches === 'staff') await socket.join(`bookings:${site}`);
    await open.site.read((day) => {
      if (leads) socket.emit('view', this.#views.room(open, day));
      if (watches === 'staff') {
        socket.emit('view', placeView(open.site.office, open.site.config));
        socket.emit('view', bookingsView(this.#views.sceneOf(open, day)));
      }
      socket.emit('view', this.#views.of(watches, open, this.#views.sceneOf(open, day), caller));
    });
  }

  /** All that `day` holds is durable now; `entries` are what is new in it. */
  #changed(open: OpenSite, day: Day, entries: readonly Entry[] = []): void {
    const site = open.site.id;
    if (this.#watched(`display:${site}`))
      this.#send(`display:${site}`, displayView(this.#views.sceneOf(open, day)));
    const all = this.#throttle(`staff:${site}`, staffEvery).run(() => this.#sendStaff(open));
    if (!all && entries.length > 0) this.#sendStaff(open, new Set(entries.map(({ by }) => by)));
    this.#throttle(leadersOf(site), roomEvery).run(() => this.#sendRoom(open));
    this.#throttle(`bookings:${site}`, bookingsEvery).run(() =>
      this.#sendLater(open, [`bookings:${site}`], bookingsView),
    );
    this.#throttle(`kiosk:${site}`, kioskEvery).run(() =>
      this.#sendLater(open, [`kiosk:${site}`], kioskView),
    );
    this.#throttle(`vote:${site}`, kioskEvery).run(() => this.#send(`vote:${site}`, this.#views.vote(open)));
    this.#throttle(`phones:${site}`, phonesEvery).run(() =>
      this.#sendLater(open, this.#roomsOfPhones(site), phonesView),
    );
  }

  /**
   * To each what that person may see; to all who work here, or only to those who have just pressed something. Some at a time:
   * between two of these whoever has asked something is answered.
   */
  #sendStaff(open: OpenSite, pressed?: ReadonlySet<By>): void {
    const { sockets } = this.#parts.io;
    const watching = sockets.adapter.rooms.get(`staff:${open.site.id}`);
    if (!watching) return;
    void open.site.read(async ({ date }) => {
      const all = [...watching].flatMap((id) => sockets.sockets.get(id) ?? []);
      const told = pressed ? all.filter(({ data: { caller } }) => pressed.has(caller.by(date))) : all;
      for (let from = 0; from < told.length; from += staffTogether) {
        await aTurn();
        // What they see is as of now, and not of when it was the first one's turn.
        await open.site.read((day) => this.#tellStaff(open, day, told.slice(from, from + staffTogether)));
      }
    });
  }

  #tellStaff(open: OpenSite, day: Day, told: readonly IoSocket[]): void {
    const viewOf = this.#views.staff(open, this.#views.sceneOf(open, day));
    for (const socket of told) socket.emit('view', viewOf(socket.data.caller));
  }

  #sendRoom(open: OpenSite): void {
    const room = leadersOf(open.site.id);
    if (this.#watched(room)) void open.site.read((day) => this.#send(room, this.#views.room(open, day)));
  }

  /** One view for some rooms, one after the other: between two of them whoever has asked something is answered. */
  #sendLater(open: OpenSite, rooms: readonly string[], viewOf: (scene: Scene) => View): void {
    const watched = rooms.filter((room) => this.#watched(room));
    if (watched.length === 0) return;
    void open.site.read(async (day) => {
      const view = viewOf(this.#views.sceneOf(open, day));
      const content = contentOf(view);
      for (const room of watched) {
        await aTurn();
        this.#send(room, view, content);
      }
    });
  }

  /** Sends a view to a room, unless the room has just got the same. */
  #send(room: string, view: View, content = contentOf(view)): void {
    if (!this.#watched(room)) return;
    const last = `${room} ${view.view}`;
    if (this.#lastSent.get(last) === content) return;
    this.#lastSent.set(last, content);
    this.#parts.io.to(room).emit('view', view);
  }

  /** Of rooms that everybody has left nothing is kept. */
  #roomsOfPhones(site: string): readonly string[] {
    const { left, gone } = this.#phones.of(site, (room) => this.#watched(room));
    for (const room of gone) this.#lastSent.delete(`${room} phones`);
    return left;
  }

  #watched(room: string): boolean {
    return this.#parts.io.sockets.adapter.rooms.has(room);
  }

  /** As it is now, for whoever tells of it in another way. */
  sceneOf(open: OpenSite, day: Day): Scene {
    return this.#views.sceneOf(open, day);
  }

  #throttle(key: string, every: Millis): Throttle {
    const throttle = this.#throttles.get(key) ?? new Throttle(every);
    this.#throttles.set(key, throttle);
    return throttle;
  }
}

/** Whoever else wants something has theirs. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** What has changed where somebody has to be told. */
function contentOf(view: View): string {
  return JSON.stringify({ ...view, at: 0, version: 0 });
}
