// Looks through what no opening reads: closed journals, and sheets of days and months, a file at a time, while the store is
// at work. Nothing is changed. Whoever reads one of them meanwhile has it held against its checksums all the same.

import { StoreDamaged, type StreamName } from '../store.ts';
import { isOfTime } from './layout.ts';
import type { Sheets } from './sheets.ts';
import type { Streams } from './streams.ts';

export type Looking = {
  readonly streams: Streams;
  readonly sheets: Sheets;
  readonly isOver: () => boolean;
  readonly found: (damage: StoreDamaged, stream: StreamName | undefined) => void;
};

/** The newest first: they are read most. */
export async function lookThrough({ streams, sheets, isOver, found }: Looking): Promise<void> {
  for (const stream of (await streams.names()).toReversed()) {
    if (isOver()) return;
    await check(stream, () => streams.check(stream));
  }
  for (const name of (await sheets.names()).filter(isOfTime).toReversed()) {
    if (isOver()) return;
    await check(undefined, () => sheets.check(name));
  }

  async function check(stream: StreamName | undefined, look: () => Promise<void>): Promise<void> {
    try {
      await look();
    } catch (error) {
      if (!(error instanceof StoreDamaged)) throw error;
      found(error, stream);
    }
    // Who waits at a counter is not to wait for years of files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
