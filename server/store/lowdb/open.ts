// The default store: files in one folder, written so that a power cut loses nothing that was acknowledged.

import { checkPlainName, checkStreamName } from '../names.ts';
import { checkBody } from '../parse.ts';
import { type Store, StoreDamaged, StoreFailed } from '../store.ts';
import { Documents } from './documents.ts';
import { DurableFiles } from './durable.ts';
import { orFailed } from './fail.ts';
import type { Files } from './files.ts';
import { layoutOf } from './layout.ts';
import { lookThrough } from './look-through.ts';
import { nodeFiles } from './node-files.ts';
import { checkFolder, type Warn } from './opening.ts';
import { Sheets } from './sheets.ts';
import { Streams } from './streams.ts';
import { TakingBack } from './taking-back.ts';

/** The file that stands in a folder while a backup is being restored into it. */
export const restoring = 'restoring';

type Parts = {
  readonly streams: Streams;
  readonly documents: Documents;
  readonly sheets: Sheets;
  readonly takingBack: TakingBack;
};

export type Surroundings = { readonly warn: Warn; readonly files?: Files };

/**
 * Opens the store in `folder` and makes the folder if it is new. Rejects with `StoreBusy` if another server has it, with
 * `StoreDamaged` if anything in it can't be trusted.
 */
export async function openLowdbStore(
  folder: string,
  { warn, files = nodeFiles }: Surroundings,
): Promise<Store> {
  return orFailed(`${folder} can't be opened`, async () => {
    await files.makeFolder(folder);
    const unlock = await files.lock(folder);
    try {
      if ((await files.list(folder)).includes(restoring)) {
        throw new StoreDamaged(
          `${folder} holds a part of a backup: restoring it did not come to its end. Empty the folder and restore it again.`,
        );
      }
      const durable = new DurableFiles(files);
      const layout = layoutOf(folder);
      for (const part of Object.values(layout)) await durable.makeFolder(part);
      await checkFolder(durable, layout, warn);
      const takingBack = new TakingBack();
      const parts = {
        streams: new Streams(durable, layout, takingBack),
        documents: new Documents(durable, layout, takingBack),
        sheets: new Sheets(durable, layout, takingBack),
        takingBack,
      };
      return storeOf(parts, unlock);
    } catch (error) {
      await unlock();
      throw error;
    }
  });
}

function storeOf({ streams, documents, sheets, takingBack }: Parts, unlock: () => Promise<void>): Store {
  let closing: Promise<void> | undefined;

  function checkOpen(): void {
    if (closing) throw new StoreFailed('the store is closed');
  }

  async function closeAll(): Promise<void> {
    await takingBack.settle();
    await Promise.all([streams.close(), documents.close(), sheets.close()]);
    await unlock();
  }

  return {
    async append(stream, expected, entries) {
      checkOpen();
      checkStreamName(stream);
      await streams.append(stream, expected, entries);
      await takingBack.settle();
    },
    async read(stream) {
      checkOpen();
      checkStreamName(stream);
      return streams.read(stream);
    },
    async streams() {
      checkOpen();
      return streams.names();
    },
    async deleteStream(stream) {
      checkOpen();
      checkStreamName(stream);
      await streams.delete(stream);
    },
    async readDocument(name, schema) {
      checkOpen();
      checkPlainName(name);
      return documents.read(name, schema);
    },
    async writeDocument(name, expected, body) {
      checkOpen();
      checkPlainName(name);
      checkBody(body);
      await documents.write(name, expected, body);
      await takingBack.settle();
    },
    async readSheet(name, schema) {
      checkOpen();
      checkPlainName(name);
      return sheets.read(name, schema);
    },
    async writeSheet(name, body) {
      checkOpen();
      checkPlainName(name);
      checkBody(body);
      await sheets.write(name, body);
      await takingBack.settle();
    },
    async deleteSheet(name) {
      checkOpen();
      checkPlainName(name);
      await sheets.delete(name);
    },
    async sheets() {
      checkOpen();
      return sheets.names();
    },
    async lookThrough(found, unwanted) {
      checkOpen();
      const isOver = () => unwanted.aborted || closing !== undefined;
      await lookThrough({ streams, sheets, isOver, found });
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
