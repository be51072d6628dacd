// npm run damage -- [--seed 1]: flips every byte of a day's journal, of each document and each sheet, cuts them at every
// length, doubles and leaves out every line, one at a time, and starts a store on each. Prints what became of them.

import { parseArgs } from 'node:util';
import { ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({ options: { seed: { type: 'string', default: '1' } } });
ensureInstalled();
process.env.DAMAGE = 'all';
process.env.DAMAGE_SEED = values.seed;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/server/store/lowdb/damage.test.ts']);
