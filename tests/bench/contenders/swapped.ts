// The same server as is shipped, with another store behind the same interface: STORE=sqlite or json-file.

import { join } from 'node:path';
import { createLog } from '../../../server/log.ts';
import { People } from '../../../server/people/people.ts';
import { startServer } from '../../../server/server.ts';
import { usualFlow } from '../../../server/server-parts.ts';
import { readSettings } from '../../../server/settings.ts';
import { openJsonFileStore } from './json-file.ts';
import { openSqliteStore } from './sqlite.ts';

const stores = { sqlite: openSqliteStore, 'json-file': openJsonFileStore };

const settings = readSettings(process.env);
if (typeof settings === 'string') throw new Error(settings);
const open = stores[process.env.STORE === 'sqlite' ? 'sqlite' : 'json-file'];
const store = await open(settings.dataDir);
const people = new People(store);
await people.start();
const password = 'syv gule cykler';
await people.add({ name: 'admin', role: 'administrator', sites: 'all', password, mustChange: false });
const { url, stop } = await startServer({
  settings,
  store,
  log: createLog(settings.logLevel),
  clock: Date.now,
  printerFor: () => undefined,
  slipPicture: () => '',
  startAgent: async () => async () => {},
  flow: usualFlow,
  pages: join(import.meta.dirname, '../../../pages'),
});
process.stdout.write(`${url}\npassword ${password}\n`);
process.once('SIGTERM', async () => {
  await stop();
  await store.close();
  process.exit(0);
});
