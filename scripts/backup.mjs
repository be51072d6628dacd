// npm run backup: makes a backup of the data folder, also while the front desk runs.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/server/backup/backup-main.js');
