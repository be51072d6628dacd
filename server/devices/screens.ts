// The screens of the room as far as they were heard of since the server was started: kiosks, displays, vote stations.

import { DAY, type Millis } from '../../core/time.ts';
import type { ScreenRow, SoundState } from '../../core/views/devices.ts';

/** What a page says of itself, when it connects and now and then. */
export type Here = { readonly clock: Millis; readonly sound?: SoundState | undefined };

export type ScreenLine = { hear(here: Here): void; leave(): void };

export type ScreensParts = {
  readonly clock: () => Millis;
  /** A key's name; undefined if there is no such key at this site. */
  readonly nameOf: (key: string, site: string) => string | undefined;
};

type Screen = Pick<ScreenRow, 'id' | 'page'> & {
  readonly keyed: boolean;
  /** The same screen twice: a page that is loaded anew before its old line is found dead. */
  lines: number;
  since: Millis;
  ahead: Millis | null;
  sound: SoundState | null;
};

const second: Millis = 1000;
/** A screen that is gone for longer was taken away. */
const rememberedFor: Millis = 7 * DAY;
/** Of one site; in the demo, pages name themselves. */
const most = 100;

export class Screens {
  readonly #parts: ScreensParts;
  readonly #sites = new Map<string, Map<string, Screen>>();
  readonly #listeners = new Set<(site: string) => void>();

  constructor(parts: ScreensParts) {
    this.#parts = parts;
  }

  /** A page is connected. */
  join(site: string, page: ScreenRow['page'], id: string): ScreenLine {
    const screen = this.#screen(site, page, id);
    screen.lines += 1;
    if (screen.lines === 1) this.#changed(site, screen);
    return {
      hear: ({ clock, sound = null }) => {
        const ahead = Math.round((clock - this.#parts.clock()) / second) * second;
        const same = screen.sound === sound && screen.ahead === ahead;
        Object.assign(screen, { ahead, sound });
        if (!same) this.#tell(site);
      },
      leave: () => {
        screen.lines -= 1;
        if (screen.lines === 0) this.#changed(site, screen);
      },
    };
  }

  at(site: string): readonly ScreenRow[] {
    const oldest = this.#parts.clock() - rememberedFor;
    const rows: ScreenRow[] = [];
    for (const { id, page, keyed, lines, since, ahead, sound } of this.#sites.get(site)?.values() ?? []) {
      const name = this.#parts.nameOf(id, site);
      if (lines === 0 && (since < oldest || (keyed && name === undefined))) continue;
      rows.push({ id, page, name: name ?? id, connected: lines > 0, since, ahead, sound });
    }
    return rows.sort((a, b) => a.page.localeCompare(b.page) || a.name.localeCompare(b.name));
  }

  /** Hears of a site whose screens, or what is known of them, changed. */
  listen(listener: (site: string) => void): void {
    this.#listeners.add(listener);
  }

  /** Names have changed. */
  renamed(): void {
    for (const site of this.#sites.keys()) this.#tell(site);
  }

  #screen(site: string, page: ScreenRow['page'], id: string): Screen {
    const screens = this.#sites.get(site) ?? new Map<string, Screen>();
    this.#sites.set(site, screens);
    const key = `${page} ${id}`;
    const known = screens.get(key);
    if (known) return known;
    const keyed = this.#parts.nameOf(id, site) !== undefined;
    const screen = { id, page, keyed, lines: 0, since: 0, ahead: null, sound: null };
    if (screens.size >= most) this.#forgetOne(screens);
    if (screens.size < most) screens.set(key, screen);
    return screen;
  }

  /** The one that is gone for longest: over the years a site has more screens than at any time. */
  #forgetOne(screens: Map<string, Screen>): void {
    const gone = [...screens].filter(([, { lines }]) => lines === 0);
    const [oldest] = gone.sort(([, one], [, other]) => one.since - other.since);
    if (oldest) screens.delete(oldest[0]);
  }

  #changed(site: string, screen: Screen): void {
    screen.since = this.#parts.clock();
    this.#tell(site);
  }

  #tell(site: string): void {
    for (const listener of this.#listeners) listener(site);
  }
}
