// npm test: installs what is missing, a browser and a voice included, builds what is stale, and runs every test; then two
// minutes of whatever comes go through every door, the server is killed again and again for a minute, and the power under it is
// cut, where that is allowed.
// What is given behind `npm test --` goes to vitest, and these stay away.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { ensureBuilt, ensureInstalled, run, tell } from './ready.mjs';

/** The same places as in tests/support/browser.ts. */
const browsers = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

ensureInstalled();
ensurePrograms();
ensureBuilt();
run('npx', ['vitest', 'run', ...process.argv.slice(2)]);
if (process.argv.length === 2) {
  run(process.execPath, ['scripts/fuzz.mjs', '--seconds', '120']);
  // By themselves: who works at a counter while all other tests run would wait for them.
  run(process.execPath, ['scripts/torture.mjs', '--seconds', '60']);
  run(process.execPath, ['scripts/powercut.mjs', '--cuts', '6', '--if-allowed']);
}

/**
 * The browser that the pages are tested in, the voice of the waiting room, socat, which plays serial lines, and CUPS, the
 * print service of Linux.
 */
function ensurePrograms() {
  const missing = [
    ...(browsers.some((path) => path !== undefined && existsSync(path)) ? [] : ['chromium']),
    ...(spawnSync('espeak-ng', ['--version']).status === 0 ? [] : ['espeak-ng']),
    ...(spawnSync('socat', ['-V']).status === 0 ? [] : ['socat']),
    ...(process.platform !== 'linux' || existsSync('/usr/sbin/cupsd')
      ? []
      : ['cups-daemon', 'cups-client', 'cups']),
  ];
  if (missing.length === 0) return;
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    tell(`Installing ${missing.join(', ')} …`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing]);
    return;
  }
  tell(`The tests need ${missing.join(', ')}. On Debian: sudo apt-get install ${missing.join(' ')}.`);
  tell('Elsewhere install them in the usual way; CHROMIUM_PATH says where a Chromium or Chrome is.');
  process.exit(1);
}
