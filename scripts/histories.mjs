// npm run histories -- [--count 5000] [--seed 1]: plays so many random histories of the store on a disk that fails, kills and
// loses what was not flushed, and says which seed breaks a promise.

import { parseArgs } from 'node:util';
import { ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
});
ensureInstalled();
process.env.STORE_SCHEDULES = values.count;
process.env.STORE_SEED = values.seed;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/server/store/lowdb/power.test.ts']);
