// npm run long-day -- [--hours 8]: an ordinary day at a hundredfold speed; prints what the server holds hour by hour
// (docs/performance.md).

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run } from './ready.mjs';

const { values } = parseArgs({ options: { hours: { type: 'string', default: '8' } } });
ensureInstalled();
ensureBuilt();
process.env.LONG_DAY_HOURS = values.hours;
run('npx', ['vitest', 'run', '--project', 'unit', 'tests/torture/long-day.test.ts']);
