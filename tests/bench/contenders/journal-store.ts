// A store of which only the streams are somebody else's: documents and loose sheets stay in memory, nothing here
// measures them.

import type { Entry } from '../../../core/day/events.ts';
import { checkEntries } from '../../../server/store/check-entries.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import type { Store, StreamName } from '../../../server/store/store.ts';

export type Journal = {
  /** Adds one entry in a commit of its own. */
  readonly commit: (stream: StreamName, entry: Entry) => void | Promise<void>;
  readonly close: () => void;
};

/** New streams only: a bench begins in an empty folder. */
export function storeOn({ commit, close }: Journal): Store {
  const memory = openMemoryStore();
  const versions = new Map<StreamName, number>();
  return {
    ...memory,
    async append(stream, expected, entries) {
      checkEntries(stream, versions.get(stream) ?? 0, expected, entries);
      for (const entry of entries) await commit(stream, entry);
      versions.set(stream, expected + entries.length);
    },
    async close() {
      close();
      await memory.close();
    },
  };
}
