// The built pages and what belongs to them: scripts, styles, and the texts that a citizens' page says.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router, static as serveStatic } from 'express';
import { z } from 'zod';
import { directionOf } from '../../core/office/languages.ts';
import type { CitizenPart } from '../../core/words/citizen-words.ts';
import { pageTexts, type Speaking } from '../../core/words/in-force.ts';
import { StartError } from '../start-error.ts';

/** Where each page was built from. `/v` is the vote on a citizen's own phone: the same page without a site. */
const pages = {
  '/kiosk': 'kiosk/index.html',
  '/vote': 'kiosk/vote/index.html',
  '/v': 'kiosk/vote/index.html',
  '/paper': 'kiosk/paper/index.html',
  '/counter': 'counter/index.html',
  '/display': 'display/index.html',
  '/setup': 'counter/setup/index.html',
} as const;

const Manifest = z.record(
  z.string(),
  z.looseObject({ file: z.string(), css: z.array(z.string()).default([]) }),
);

const vote: readonly CitizenPart[] = ['language', 'vote', 'kiosk', 'refusals'];

/** What each citizens' page says. */
const parts: Readonly<Record<string, readonly CitizenPart[]>> = {
  '/kiosk': ['language', 'kiosk', 'checkIn', 'slip', 'phone', 'refusals'],
  '/vote': vote,
  '/v': vote,
  '/display': ['language', 'display', 'refusals'],
};

/** The pages, and their scripts and styles under names that change with their contents. */
export function servePages(folder: string, office: () => Speaking): Router {
  const router = Router();
  router.use('/assets', serveAssets(folder));
  for (const [path, file] of Object.entries(pages)) {
    const html = read(join(folder, file));
    const said = parts[path];
    router.get(path, (_request, response) => {
      const whole = said ? withTexts(html, office(), said) : html;
      response.type('html').set('cache-control', 'no-cache').send(whole);
    });
    if (!said) continue;
    // For a page that stays open while the office changes its texts.
    router.get(`/texts${path}`, (_request, response) => {
      response.set('cache-control', 'no-cache').json(pageTexts(office(), said));
    });
  }
  return router;
}

/** What an office that is not set up yet has: the page on which that is done. */
export function serveSetupPage(folder: string): Router {
  const router = Router();
  router.use('/assets', serveAssets(folder));
  const html = read(join(folder, pages['/setup']));
  router.get('/setup', (_request, response) => {
    response.type('html').set('cache-control', 'no-cache').send(html);
  });
  return router;
}

function serveAssets(folder: string) {
  return serveStatic(join(folder, 'assets'), { immutable: true, maxAge: '1y', index: false });
}

/** As data in the page itself: it can say what is the matter in every language before and without anything else. */
function withTexts(html: string, office: Speaking, said: readonly CitizenPart[]): string {
  const [first = 'da'] = office.languages;
  const texts = JSON.stringify(pageTexts(office, said)).replaceAll('<', '\\u003c');
  return html
    .replace(/<html[^>]*>/, `<html lang="${first}" dir="${directionOf(first)}">`)
    .replace('</head>', () => `<script type="application/json" id="texts">${texts}</script>\n</head>`);
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
