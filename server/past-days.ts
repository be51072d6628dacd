// Which service days anything is known of: those with a journal, and those whose journal was deleted (F4).

import { z } from 'zod';
import { isStreamName } from './store/names.ts';
import type { Store, StreamName } from './store/store.ts';

const sheet = 'deleted-journals';
const Deleted = z.array(z.string().refine(isStreamName));

/** Sorted. */
export async function knownDays(store: Pick<Store, 'streams' | 'readSheet'>): Promise<StreamName[]> {
  return together(await store.streams(), await deletedDays(store));
}

/** Days whose journals are gone, or about to go. */
export async function deletedDays(store: Pick<Store, 'readSheet'>): Promise<StreamName[]> {
  return ((await store.readSheet(sheet, Deleted)) ?? []) as StreamName[];
}

/** Before they go, so that their counts are found afterwards. */
export async function noteDeleted(store: Store, streams: readonly StreamName[]): Promise<void> {
  await store.writeSheet(sheet, together(await deletedDays(store), streams));
}

function together(some: readonly StreamName[], others: readonly StreamName[]): StreamName[] {
  return [...new Set([...some, ...others])].sort();
}
