// Streams in one document of lowdb's own file adapter, which writes all of it anew for every entry and never flushes.
// It begins with a megabyte of earlier entries.

import { join } from 'node:path';
import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';
import type { Entry } from '../../../core/day/events.ts';
import type { Store } from '../../../server/store/store.ts';
import { storeOn } from './journal-store.ts';

const megabyte = 1_000_000;

export async function openJsonFileStore(folder: string): Promise<Store> {
  const low = new Low<Record<string, Entry[]>>(new JSONFile(join(folder, 'journal.json')), {
    'before/2026-11-20': earlier(),
  });
  return storeOn({
    async commit(stream, entry) {
      low.data[stream] ??= [];
      low.data[stream].push(entry);
      await low.write();
    },
    close: () => {},
  });
}

function earlier(): Entry[] {
  const entry = (version: number): Entry => ({
    version,
    at: 1_763_625_600_000 + version,
    by: 'device:bench',
    command: `bench-${version}-command`,
    digest: 'nZ1hN8m0S0m2hQ2d',
    events: [
      {
        type: 'ticket-taken',
        visit: '0123456789',
        number: 'A001',
        kind: 'walk-in',
        language: 'da',
        errands: [{ id: 1, service: 'pas', due: 1_763_626_800_000 }],
        slip: false,
      },
    ],
  });
  const entries = Math.ceil(megabyte / JSON.stringify(entry(1)).length);
  return Array.from({ length: entries }, (_, index) => entry(index + 1));
}
