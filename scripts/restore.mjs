// npm run restore: puts a backup into an empty data folder.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../build/server/backup/restore-main.js');
