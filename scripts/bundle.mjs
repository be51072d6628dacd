// Puts the server and its packages into a few files, and has V8 compile what a start and a first ticket need of them.
// Functions keep their names, and comments say which file each came from, so that a fault in the log can be found.

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { io } from 'socket.io-client';
import { tell } from './ready.mjs';

const root = resolve(import.meta.dirname, '..');
const outDir = join(root, 'build/front-desk');

if (process.argv.includes('--warm')) {
  const { keepCompiled } = createRequire(import.meta.url)('./front-desk.cjs');
  process.once('message', () => {
    keepCompiled();
    process.exit();
  });
} else {
  await bundle();
  await warm();
}

async function bundle() {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'server/main.ts',
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      minify: false,
      rollupOptions: {
        checks: { pluginTimings: false },
        // V8's caches are for scripts; modules have none before Node 22.
        output: {
          format: 'cjs',
          dynamicImportInCjs: false,
          entryFileNames: '[name].cjs',
          chunkFileNames: '[name].cjs',
        },
        experimental: { attachDebugInfo: 'simple' },
      },
    },
    // Its parts for each system are found from its own folder.
    ssr: { target: 'node', noExternal: true, external: ['serialport'] },
  });
}

/** A demo of its own is opened and gives a number. Without it the front desk starts all the same, only later. */
async function warm() {
  const data = mkdtempSync(join(tmpdir(), 'front-desk-'));
  const env = { PATH: process.env.PATH, PORT: '0', HOST: '127.0.0.1', DATA_DIR: data };
  const server = fork(import.meta.filename, ['--warm'], { env, stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  const ended = once(server, 'exit');
  try {
    const said = [];
    for await (const part of server.stdout) {
      said.push(part);
      const [url] = /http:\/\/[\w.:]+/.exec(Buffer.concat(said).toString()) ?? [];
      if (url === undefined) continue;
      await takeNumber(url);
      server.send('keep');
      break;
    }
    const [code] = await ended;
    if (code !== 0) throw new Error(`it ended with ${code}`);
  } catch (error) {
    tell(`The built server could not be tried, so it will start more slowly: ${error}`);
  } finally {
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  }
}

async function takeNumber(url) {
  const auth = { role: 'kiosk', site: 'raadhus', device: 'bundle', version: 1 };
  const page = io(url, { transports: ['websocket'], auth, reconnection: false });
  const command = { command: 'take', services: ['pas'], language: 'da', slip: false };
  await page.timeout(20_000).emitWithAck('command', { id: 'bundle-ticket-0001', command });
  page.close();
}
