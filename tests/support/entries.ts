// Entries for tests of what keeps them: valid, small, told apart by their version and a mark.

import type { Entry } from '../../core/day/events.ts';

export function anEntry(version: number, mark = 'a'): Entry {
  return {
    version,
    at: 1_795_424_400_000 + version,
    by: 'system',
    command: `${mark}-${version}`,
    digest: '',
    events: [{ type: 'taking-stopped' }],
  };
}

/** The entries `first` to `last`. */
export function entriesFrom(first: number, last: number, mark?: string): Entry[] {
  return Array.from({ length: last - first + 1 }, (_, index) => anEntry(first + index, mark));
}

/** One of 70 kB: more than the space that a journal keeps free. */
export function aLongEntry(version: number, mark?: string): Entry {
  return {
    ...anEntry(version, mark),
    events: [{ type: 'undone', counter: '1', press: 'x'.repeat(70_000) }],
  };
}
