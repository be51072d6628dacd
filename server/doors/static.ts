// The built pages and what belongs to them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveStatic } from 'express';
import { z } from 'zod';
import { StartError } from '../start-error.ts';

/** Where each page was built from. `/v` is the vote on a citizen's own phone: the same page without a site. */
const pages = {
  '/kiosk': 'kiosk/index.html',
  '/vote': 'kiosk/vote/index.html',
  '/v': 'kiosk/vote/index.html',
  '/paper': 'kiosk/paper/index.html',
  '/counter': 'counter/index.html',
  '/display': 'display/index.html',
} as const;

const Manifest = z.record(
  z.string(),
  z.looseObject({ file: z.string(), css: z.array(z.string()).default([]) }),
);

/** The pages, and their scripts and styles under names that change with their contents. */
export function servePages(folder: string): Router {
  const router = Router();
  router.use('/assets', serveStatic(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false }));
  for (const [path, file] of Object.entries(pages)) {
    const html = read(join(folder, file));
    router.get(path, (_request, response) => {
      response.type('html').set('cache-control', 'no-cache').send(html);
    });
  }
  return router;
}

/** The addresses of a built script or style and the styles that it brings along. */
export function assetsOf(folder: string, source: string): { script: string; styles: string[] } {
  const manifest = Manifest.parse(JSON.parse(read(join(folder, '.vite/manifest.json'))));
  const built = manifest[source];
  if (!built) throw new StartError(`The built pages lack ${source}. Run npm run build.`);
  return { script: `/${built.file}`, styles: built.css.map((file) => `/${file}`) };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError(`The pages are not built: ${file} is missing. Run npm run build.`);
  }
}
