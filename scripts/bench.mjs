// npm run bench: installs what the benches compare with, builds, and measures. What is given behind `npm run bench --`
// names the benches to run (tests/bench/main.ts); without, all.

import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ensureBuilt, ensureInstalled, run, tell } from './ready.mjs';

const folder = resolve(import.meta.dirname, '../tests/bench');

ensureInstalled();
ensureBuilt();
ensurePeer();
run('npx', ['tsc', '-b', 'tests/bench']);
run(process.execPath, ['build/tests/bench/main.js', ...process.argv.slice(2)]);

/** better-sqlite3 and pg, which nothing but the benches needs; the first with its prebuilt binary, or built here. */
function ensurePeer() {
  if (works()) return;
  tell(
    'Installing better-sqlite3, which the benches compare with. Where it has to be built that takes minutes …',
  );
  npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  const found = resolve(dirname(realpathSync(process.execPath)), '..');
  const headers = existsSync(join(found, 'include/node/node.h')) ? [`--nodedir=${found}`] : [];
  npm('rebuild', 'better-sqlite3', '--ignore-scripts=false', '--loglevel=error', ...headers);
  if (works()) return;
  tell('better-sqlite3 could not be built. It needs a C++ compiler, make, python3 and the headers of Node:');
  tell('on Debian, sudo apt-get install g++ make python3 libnode-dev. Then run npm run bench again.');
  process.exit(1);
}

function works() {
  const open = "new (require('better-sqlite3'))(':memory:'); require('pg')";
  return spawnSync(process.execPath, ['-e', open], { cwd: folder, stdio: 'ignore' }).status === 0;
}

/** What a failure means is said after the last of these. */
function npm(...args) {
  spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}
