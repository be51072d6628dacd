// Makes a checkout ready: installs what is missing, builds what is stale. Needs nothing but Node and npm.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const installed = join(root, 'node_modules/.installed');
const built = join(root, 'build/.built');
const sources = ['core', 'hardware', 'server', 'ui', 'kiosk', 'counter', 'display'];
const settings = ['package-lock.json', 'vite.config.ts', 'tsconfig.base.json', 'tsconfig.pages.json'];

/** Runs npm ci unless node_modules is as the lock file has it. */
export function ensureInstalled() {
  const wanted = hashOf([join(root, 'package-lock.json')]);
  if (stampIs(installed, wanted)) return;
  tell('Installing packages …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeStamp(installed, wanted);
}

/** Builds the server and the pages unless they were built from these very sources. */
export function ensureBuilt() {
  const wanted = hashOf([...settings.map((file) => join(root, file)), ...sources.flatMap(filesIn)]);
  if (stampIs(built, wanted)) return;
  tell('Building …');
  run('npm', ['run', '--silent', 'build']);
  writeStamp(built, wanted);
}

/** Runs a command in the checkout; ends this process if it fails. */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (error) tell(`${command} could not be run: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}

export function tell(text) {
  process.stderr.write(`${text}\n`);
}

function filesIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOf(files) {
  const hash = createHash('sha1').update(process.version.split('.')[0] ?? '');
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function stampIs(file, wanted) {
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, value);
}

if (process.argv.includes('--install')) ensureInstalled();
