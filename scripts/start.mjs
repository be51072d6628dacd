// npm start: installs what is missing, builds what is stale, and opens the front desk in this same process.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/server/main.js');
