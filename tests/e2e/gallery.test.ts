// Every screen in every named state: photographed, and checked against WCAG 2.2 AA by axe; in Danish, some also in further
// languages. With STORIES=all LANGUAGE_OF=all in every language of who reads it, which takes too long for every change.
// One screen alone, in one language alone: STORIES=all SCREEN=kiosk LANGUAGE_OF=ar npx vitest run --project browser tests/e2e/gallery.test.ts

import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { citizenLanguages, staffLanguages } from '../../core/office/languages.ts';
import { accessibilityFaults, tooSmallForFingers } from '../support/accessible.ts';
import { type Gallery, openGallery, photographers } from './gallery-pages.ts';

const pictures = resolve(import.meta.dirname, '../gallery/pictures');
const only = process.env.SCREEN;
/** One language, or `all`; unless set, Danish and what each screen names further. */
const asked = process.env.LANGUAGE_OF;

type Sitting = {
  readonly screen: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly states: readonly string[];
  readonly language: string;
  /** The states of which a picture is taken; the others are checked alone. */
  readonly pictured: readonly string[];
  readonly strongContrast: boolean;
  /** Of the screen's shorter side, where fingers press it. */
  readonly millimetres: number | undefined;
};

/** Of which every state is photographed. */
const photographed = ['da', 'de'];
/** Checked in every state, whatever is asked. */
const usual = 'da';

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery();
  mkdirSync(pictures, { recursive: true });
}, 60_000);

afterAll(() => gallery.close());

test('A4 every screen in every state and language is drawn, and axe finds nothing against WCAG 2.2 AA', {
  timeout: 3_600_000,
}, async () => {
  const sittings = await allSittings();
  const faults: string[] = [];
  const work = async () => {
    for (let next = sittings.shift(); next; next = sittings.shift()) faults.push(...(await photograph(next)));
  };
  await Promise.all(Array.from({ length: photographers }, work));
  expect(faults.sort()).toEqual([]);
});

/** Those with the most states first, so that nobody begins with a long one when the others are done. */
async function allSittings(): Promise<Sitting[]> {
  const screens = await gallery.screens();
  return screens
    .filter(({ screen }) => only === undefined || only === screen)
    .flatMap((screen) =>
      languagesOf(screen.readers, Object.keys(screen.further)).map((language) => {
        const further = screen.further[language] ?? [];
        const pictured = photographed.includes(language) ? screen.states : further;
        const isWhole = language === usual || asked !== undefined;
        return { ...screen, language, pictured, states: isWhole ? screen.states : further };
      }),
    )
    .filter(({ language, states }) => states.length > 0 && [undefined, 'all', language].includes(asked))
    .sort((a, b) => b.states.length - a.states.length);
}

function languagesOf(readers: string | undefined, further: readonly string[]): readonly string[] {
  if (readers === 'citizens') return citizenLanguages;
  if (readers === 'staff') return staffLanguages;
  return [...photographed, ...further];
}

/** One screen in one language, state by state; what is wrong with it. */
async function photograph({
  screen,
  viewport,
  states,
  language,
  pictured,
  strongContrast,
  millimetres,
}: Sitting): Promise<string[]> {
  const faults: string[] = [];
  const context = await gallery.browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('pageerror', ({ message }) => faults.push(`${screen} ${language}: ${message}`));
  for (const state of states) {
    await gallery.show(page, { screen, state, language });
    if (pictured.includes(state)) {
      await page.screenshot({ path: resolve(pictures, `${screen}-${state}-${language}.png`) });
    }
    const found = await accessibilityFaults(page, { strongContrast });
    if (millimetres !== undefined) found.push(...(await tooSmallForFingers(page, millimetres)));
    faults.push(...found.map((fault) => `${screen} ${state} ${language}: ${fault}`));
  }
  await context.close();
  return faults;
}
