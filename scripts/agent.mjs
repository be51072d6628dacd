// npm run agent: drives the devices of this machine for a front desk that runs elsewhere.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/hardware/run-agent.js');
