// npm run simulate -- --from 2022-01-01 --to 2022-12-31 --data FOLDER [--seed 1] [--scale 1]: makes years for trying and
// testing (docs/simulation.md).

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/server/simulation/main.js');
