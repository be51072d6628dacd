// A program that appends for ever and says after each acknowledgement what it was told: kill.test.ts kills it.

import { z } from 'zod';
import { openLowdbStore } from '../../../../server/store/lowdb/open.ts';
import { entriesFrom } from '../../../support/entries.ts';

const [folder = ''] = process.argv.slice(2);
const stream = 'raadhus/2026-11-23';
const store = await openLowdbStore(folder, { warn: () => {} });

let { length } = await store.read(stream);
let documents = (await store.readDocument('office', z.unknown()))?.version ?? 0;

for (;;) {
  const count = 1 + (length % 3);
  await store.append(stream, length, entriesFrom(length + 1, length + count));
  length += count;
  process.stdout.write(`entries ${length}\n`);
  if (length % 5 > 0) continue;
  await store.writeDocument('office', documents, { written: documents + 1 });
  documents += 1;
  process.stdout.write(`documents ${documents}\n`);
}
