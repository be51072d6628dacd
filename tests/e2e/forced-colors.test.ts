// Every page where a person's machine forces its own colours on it, here light on black: the focus is seen, what is pressed has an
// edge, what is chosen and what can't be pressed are told apart, and drawings can be made out (WCAG 1.4.11, 2.4.7).
// One screen alone: STORIES=all SCREEN=counter npx vitest run --project browser tests/e2e/forced-colors.test.ts

import { afterAll, beforeAll, expect, test } from 'vitest';
import { forcedColorFaults } from '../support/forced-colors.ts';
import { type Gallery, openGallery, photographers } from './gallery-pages.ts';

const only = process.env.SCREEN;
const language = process.env.LANGUAGE_OF ?? 'da';

/** Machines of the office's own that nobody presses, and pages for paper. */
const left = ['display', 'display-portrait', 'display-small', 'poster', 'survey-poster'];

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery('gallery-forced-colors');
}, 60_000);

afterAll(() => gallery.close());

test('A8 every page can be used in colours that the reader’s machine forces on it', {
  timeout: 1_800_000,
}, async () => {
  const screens = (await gallery.screens()).filter(
    ({ screen }) => !left.includes(screen) && (only === undefined || only === screen),
  );
  expect(screens).not.toEqual([]);
  const faults: string[] = [];
  const work = async () => {
    for (let next = screens.shift(); next; next = screens.shift()) {
      const { screen, viewport, states } = next;
      const context = await gallery.browser.newContext({
        viewport,
        reducedMotion: 'reduce',
        forcedColors: 'active',
        colorScheme: 'dark',
      });
      const page = await context.newPage();
      for (const state of states) {
        await gallery.show(page, { screen, state, language });
        faults.push(...(await forcedColorFaults(page)).map((fault) => `${screen} ${state}: ${fault}`));
      }
      await context.close();
    }
  };
  await Promise.all(Array.from({ length: photographers }, work));
  expect(faults.sort()).toEqual([]);
});
