// npm start: installs what is missing, builds what is stale, and opens the front desk in this same process.
// npm start -- --office "Name" sets an office of that name up in the browser.

import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled } from './ready.mjs';

const { values } = parseArgs({ options: { office: { type: 'string' } } });
if (values.office) process.env.OFFICE_NAME = values.office;
ensureInstalled();
ensureBuilt();
await import('./front-desk.cjs');
