// What every store asks of the entries it is given: they go on where the stream ends.

import type { Entry } from '../../core/day/events.ts';
import { StoreConflict, type StreamName } from './store.ts';

export function checkEntries(
  stream: StreamName,
  version: number,
  expected: number,
  entries: readonly Entry[],
): void {
  if (version !== expected) {
    throw new StoreConflict(`${stream} is at version ${version}, not ${expected}`);
  }
  entries.forEach((entry, index) => {
    if (entry.version === expected + index + 1) return;
    throw new RangeError(`${stream}: entry ${expected + index + 1} says that it is ${entry.version}`);
  });
}
