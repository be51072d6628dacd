// npm run simulate:day -- [--seeds 20] [--from 1] [--steps 400]: plays simulated days through real sockets and says which
// seed fails. The same seed makes the same people press the same things.

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    from: { type: 'string', default: '1' },
    steps: { type: 'string', default: '400' },
  },
});
ensureInstalled();
ensureBuilt();
process.env.SIMDAY_SEEDS = values.seeds;
process.env.SIMDAY_SEED = values.from;
process.env.SIMDAY_STEPS = values.steps;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/simulation']);
