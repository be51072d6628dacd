// npm run fuzz -- [--seconds 900] [--seed 1]: sends what fits, nearly fits or is meant to hurt to every door of a running
// front desk, and says which seed broke it. `--seconds 0` plays that seed alone.

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '900' }, seed: { type: 'string', default: '1' } },
});
ensureInstalled();
ensureBuilt();
process.env.FUZZ_SECONDS = values.seconds;
process.env.FUZZ_SEED = values.seed;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/fuzz']);
