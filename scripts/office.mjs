// npm run --silent office: the example office as a file to start from.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const { exampleOffice } = await import('../build/core/office/example.js');
process.stdout.write(`${JSON.stringify(exampleOffice, null, 2)}\n`);
