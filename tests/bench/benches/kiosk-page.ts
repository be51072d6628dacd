// How much compressed script the kiosk's page loads before it can be used.

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { oursAtMost, type Result } from '../result.ts';

const built = resolve(import.meta.dirname, '../../..');
const pages = join(built, 'pages');

/** The page's own script and those that the browser is told to fetch with it. */
const script = /(?:src|href)="(\/assets\/[^"]+\.js)"/g;

export async function kioskPage(): Promise<Result[]> {
  const html = readFileSync(join(pages, 'kiosk/index.html'), 'utf8');
  const files = [...html.matchAll(script)].map(([, path]) => readFileSync(join(pages, path ?? ''), 'utf8'));
  return [
    oursAtMost(60, {
      name: 'script of the kiosk page, gzip; peer: its libraries alone',
      unit: 'kB',
      ours: kilobytes(files),
      peer: kilobytes(await libraries()),
    }),
  ];
}

async function libraries(): Promise<string[]> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      rollupOptions: {
        input: join(import.meta.dirname, '../contenders/libraries.js'),
        preserveEntrySignatures: 'strict',
      },
    },
  });
  const bundles = Array.isArray(output) ? output : [output];
  return bundles.flatMap((bundle) =>
    'output' in bundle ? bundle.output.flatMap((part) => ('code' in part ? [part.code] : [])) : [],
  );
}

function kilobytes(scripts: readonly string[]): number {
  return scripts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0) / 1000;
}
