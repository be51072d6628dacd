// Makes a checkout ready: installs what is missing, builds what is stale. Needs nothing but Node and npm.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const built = join(root, 'build/.built');
/** What a command prints may be a file's contents (npm run office); what its preparations say is not. */
const toStderr = 2;
const sources = ['core', 'hardware', 'server', 'ui', 'kiosk', 'counter', 'display'];
const settings = [
  'package-lock.json',
  'vite.config.ts',
  'tsconfig.base.json',
  'tsconfig.pages.json',
  'scripts/bundle.mjs',
  'scripts/front-desk.cjs',
];

/** Runs npm ci unless node_modules is as the lock file has it. */
export function ensureInstalled() {
  const wanted = Object.entries(packagesIn('package-lock.json'));
  // npm's own list of what it has installed, written when it was done.
  const found = packagesIn('node_modules/.package-lock.json');
  const isThere = ([path, { version, optional }]) =>
    path === '' || optional || found[path]?.version === version;
  if (wanted.every(isThere)) return;
  tell('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], toStderr);
}

/** Builds the server and the pages unless they were built from these very sources. */
export function ensureBuilt() {
  const wanted = hashOf([...settings.map((file) => join(root, file)), ...sources.flatMap(filesIn)]);
  if (existsSync(built) && readFileSync(built, 'utf8') === wanted) return;
  tell('Building …');
  run('npm', ['run', '--silent', 'build'], toStderr);
  mkdirSync(dirname(built), { recursive: true });
  writeFileSync(built, wanted);
}

/** Runs a command in the checkout; ends this process if it fails. */
export function run(command, args, stdout = 'inherit') {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', stdout, 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) tell(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function tell(text) {
  process.stderr.write(`${text}\n`);
}

function packagesIn(lockFile) {
  const file = join(root, lockFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha1').update(process.version);
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

if (process.argv.includes('--install')) ensureInstalled();
