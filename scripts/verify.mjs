// npm run verify: recomputes every day from its journal and reports any difference.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/server/verify-main.js');
