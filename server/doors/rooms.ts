// The rooms of sockets that views are sent to.

/** So many phones get a view together, some two milliseconds' work; then whoever else wants something has a turn. */
const phonesTogether = 125;

/** Whoever hears every second that the server lives. */
export function beatsAt(site: string): string {
  return `beats:${site}`;
}

export function leadersOf(site: string): string {
  return `leaders:${site}`;
}

/** Phones of each site in rooms of a few, filled one after the other. */
export class PhoneRooms {
  readonly #bySite = new Map<string, Set<string>>();
  #phones = 0;

  /** For one that comes. */
  next(site: string): string {
    const rooms = this.#bySite.get(site) ?? new Set();
    this.#bySite.set(site, rooms);
    const room = `phones:${site}:${Math.floor(this.#phones / phonesTogether)}`;
    this.#phones += 1;
    rooms.add(room);
    return room;
  }

  /** Those that anybody is in, and those that are forgotten from now on. */
  of(
    site: string,
    isWatched: (room: string) => boolean,
  ): { left: readonly string[]; gone: readonly string[] } {
    const rooms = this.#bySite.get(site) ?? new Set();
    const gone = [...rooms].filter((room) => !isWatched(room));
    for (const room of gone) rooms.delete(room);
    return { left: [...rooms], gone };
  }
}
