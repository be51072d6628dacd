// A store that forgets everything: for tests and for looking at the screens. Like the others it keeps texts, not the
// objects it was given.

import { Entry } from '../../core/day/events.ts';
import { checkEntries } from './check-entries.ts';
import { checkPlainName, checkStreamName } from './names.ts';
import { checkBody, parseStored } from './parse.ts';
import { type Store, StoreConflict, StoreFailed, type StreamName } from './store.ts';

type Kept = { readonly version: number; readonly text: string };

export function openMemoryStore(): Store {
  const streams = new Map<StreamName, string[]>();
  const documents = new Map<string, Kept>();
  const sheets = new Map<string, string>();
  let closed = false;

  function checkOpen(): void {
    if (closed) throw new StoreFailed('the store is closed');
  }

  return {
    async append(stream, expected, entries) {
      checkOpen();
      checkStreamName(stream);
      const kept = streams.get(stream) ?? [];
      checkEntries(stream, kept.length, expected, entries);
      if (entries.length === 0) return;
      for (const text of entries.map((entry) => JSON.stringify(entry))) kept.push(text);
      streams.set(stream, kept);
    },
    async read(stream) {
      checkOpen();
      checkStreamName(stream);
      return (streams.get(stream) ?? []).map((text) => parseStored(text, Entry, stream));
    },
    async streams() {
      checkOpen();
      return [...streams.keys()].sort();
    },
    async deleteStream(stream) {
      checkOpen();
      checkStreamName(stream);
      streams.delete(stream);
    },
    async readDocument(name, schema) {
      checkOpen();
      checkPlainName(name);
      const kept = documents.get(name);
      return kept && { version: kept.version, body: parseStored(kept.text, schema, name) };
    },
    async writeDocument(name, expected, body) {
      checkOpen();
      checkPlainName(name);
      checkBody(body);
      const version = documents.get(name)?.version ?? 0;
      if (version !== expected) throw new StoreConflict(`${name} is at version ${version}, not ${expected}`);
      documents.set(name, { version: version + 1, text: JSON.stringify(body) });
    },
    async readSheet(name, schema) {
      checkOpen();
      checkPlainName(name);
      const text = sheets.get(name);
      return text === undefined ? undefined : parseStored(text, schema, name);
    },
    async writeSheet(name, body) {
      checkOpen();
      checkPlainName(name);
      checkBody(body);
      sheets.set(name, JSON.stringify(body));
    },
    async deleteSheet(name) {
      checkOpen();
      checkPlainName(name);
      sheets.delete(name);
    },
    async sheets() {
      checkOpen();
      return [...sheets.keys()].sort();
    },
    async lookThrough() {
      checkOpen();
    },
    async close() {
      closed = true;
    },
  };
}
