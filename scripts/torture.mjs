// npm run torture -- [--seconds 60] [--seed 1] [--deaths]: a real server is killed, stopped in its tracks and let down by its
// disk while people work, or with --deaths killed again and again; prints what was done and every promise that did not hold
// (docs/durability.md).

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    deaths: { type: 'boolean', default: false },
  },
});
ensureInstalled();
ensureBuilt();
process.env.TORTURE_SECONDS = values.seconds;
process.env.TORTURE_SEED = values.seed;
if (values.deaths) process.env.TORTURE_DEATHS = '1';
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/torture/torture.test.ts']);
