// What goes to single pages, found by the name of their device: what a code reader read, a sound to be heard.

import type { FrontDesk } from '../front-desk.ts';
import type { Io, IoSocket } from './broadcast.ts';
import type { Watches } from './views.ts';

export class NamedPages {
  readonly #io: Io;
  readonly #desk: FrontDesk;

  constructor(io: Io, desk: FrontDesk) {
    this.#io = io;
    this.#desk = desk;
  }

  /** What a code reader read, to the kiosks and vote stations of that name; kept nowhere (P4). */
  scanned(site: string, page: string, text: string): void {
    for (const socket of this.#named(site, page, ['kiosk', 'vote'])) socket.emit('scanned', { text });
  }

  /** Has a display say something, so that somebody hears whether it can be heard; false: it is not connected. */
  testSound(site: string, display: string): boolean {
    const found = this.#named(site, display, ['display']);
    for (const socket of found) socket.emit('test-sound');
    return found.length > 0;
  }

  #named(site: string, device: string, pages: readonly Watches[]): IoSocket[] {
    const date = this.#desk.find(site)?.site.date ?? '';
    return [...this.#io.sockets.sockets.values()].filter(
      ({ data }) =>
        data.site === site && pages.includes(data.watches) && data.caller.by(date) === `device:${device}`,
    );
  }
}
