// npm run powercut -- [--cuts 500] [--seed 1] [--if-allowed]: a real server on a real ext4, on a disk that loses or tears what
// was not flushed when the power goes; prints what was done and every promise that did not hold (docs/durability.md).
// It mounts, so it needs Linux, root, /dev/fuse and loop devices; all of it lies in a mount namespace of its own.

import { spawnSync } from 'node:child_process';
import { accessSync, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureBuilt, ensureInstalled, run, tell } from './ready.mjs';

const { values } = parseArgs({
  options: {
    cuts: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    'if-allowed': { type: 'boolean', default: false },
  },
});
const missing = whatIsMissing();
if (missing) {
  tell(`NO POWER WAS CUT: ${missing}.`);
  process.exit(values['if-allowed'] ? 0 : 1);
}
ensureInstalled();
ensureBuilt();
process.env.POWERCUT_CUTS = values.cuts;
process.env.POWERCUT_SEED = values.seed;
// Copies of disks are looked at by the hundred: in memory, where there is a folder for that.
if (existsSync('/dev/shm')) process.env.TMPDIR = '/dev/shm';
run('unshare', ['--mount', 'npx', 'vitest', 'run', '--project', 'unit', 'tests/torture/power-cuts.test.ts']);

function whatIsMissing() {
  if (process.platform !== 'linux') return 'this needs Linux';
  if (process.getuid?.() !== 0) return 'this needs root, because it mounts';
  for (const path of ['/dev/fuse', '/dev/loop-control']) {
    try {
      accessSync(path);
    } catch {
      return `${path} is not there`;
    }
  }
  if (spawnSync('unshare', ['--mount', 'true']).status !== 0) return 'mounting is not allowed here';
  return spawnSync('mkfs.ext4', ['-V']).error ? 'mkfs.ext4 is not installed (e2fsprogs)' : undefined;
}
