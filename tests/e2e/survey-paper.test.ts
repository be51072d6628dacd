// A survey's result on paper: what it says and how sure it is, and nothing that can be pressed.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Gallery, openGallery } from './gallery-pages.ts';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery('gallery-paper');
}, 60_000);

afterAll(() => gallery.close());

test.each([
  ['results-by-site', 'Tilfredshed, november 2026', '84,0 % 179 af 213'],
  ['compared-surely-lower', 'Sammenlign', 'Sikkert lavere'],
  ['entered-by-hand', '(indtastet)', '579 stemmer'],
])('V7 %s stands on paper in full, without lists and buttons', async (state, name, result) => {
  // As wide as A4 between the margins of a browser.
  const page = await gallery.browser.newPage({ viewport: { width: 718, height: 1047 } });
  await gallery.show(page, { screen: 'survey', state, language: 'da' });
  await page.emulateMedia({ media: 'print' });
  // biome-ignore lint/performance/useDomNodeTextContent: only what is drawn comes on paper
  const paper = (await page.evaluate(() => document.body.innerText)).replace(/\s+/g, ' ');
  expect(paper).toContain(name);
  expect(paper).toContain(result);
  expect(await page.getByRole('button').count()).toBe(0);
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('table')].map(({ scrollWidth }) => scrollWidth),
  );
  expect(Math.max(...wide)).toBeLessThanOrEqual(718);
  await page.close();
});
