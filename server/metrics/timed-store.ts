// A store whose flushes of the journal are timed; ballots and notes are not (V5).

import type { Store } from '../store/store.ts';

export function timedStore(store: Store, flushed: (seconds: number) => void): Store {
  return {
    append: async (stream, expected, entries) => {
      const began = performance.now();
      await store.append(stream, expected, entries);
      flushed((performance.now() - began) / 1000);
    },
    read: (stream) => store.read(stream),
    streams: () => store.streams(),
    deleteStream: (stream) => store.deleteStream(stream),
    readDocument: (name, schema) => store.readDocument(name, schema),
    writeDocument: (name, expected, body) => store.writeDocument(name, expected, body),
    readSheet: (name, schema) => store.readSheet(name, schema),
    writeSheet: (name, body) => store.writeSheet(name, body),
    deleteSheet: (name) => store.deleteSheet(name),
    sheets: () => store.sheets(),
    lookThrough: (found, unwanted) => store.lookThrough(found, unwanted),
    close: () => store.close(),
  };
}
