// The rooms of sockets that views are sent to.

/** Phones get theirs in this many slices, so that no slice holds up the room. */
const phoneSlices = 8;

/** Whoever hears every second that the server lives. */
export function beatsAt(site: string): string {
  return `beats:${site}`;
}

export function leadersOf(site: string): string {
  return `leaders:${site}`;
}

export function slicesOf(site: string): string[] {
  return Array.from({ length: phoneSlices }, (_, slice) => sliceOf(site, slice));
}

/** That of the so-manieth phone. */
export function sliceOf(site: string, phone: number): string {
  return `phones:${site}:${phone % phoneSlices}`;
}
