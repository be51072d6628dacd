// npm run pictures: takes the pictures in docs/pictures anew, of the real demo in a real browser.

import { ensureBuilt, ensureInstalled } from './ready.mjs';

ensureInstalled();
ensureBuilt();
const { runnerImport } = await import('vite');
const { module } = await runnerImport('./tests/pictures/take.ts', { configFile: false, logLevel: 'error' });
await module.takePictures();
