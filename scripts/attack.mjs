// npm run attack -- [--seeds 20] [--from 1]: plays fortnights of voting and tries to tell from copies of all data how single
// tokens voted; prints how far each way of trying came beside what the totals alone give.

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '20' }, from: { type: 'string', default: '1' } },
});
ensureInstalled();
ensureBuilt();
process.env.ATTACK_SEEDS = values.seeds;
process.env.ATTACK_SEED = values.from;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/secrecy']);
