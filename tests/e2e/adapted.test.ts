// What readers do to a page by themselves: letters further apart, twice as large, a window as narrow as a phone's. Nothing
// may be cut off or lie over something else (WCAG 1.4.4, 1.4.10, 1.4.12). For the pages that citizens read in a browser of their own.
// One screen alone: STORIES=all SCREEN=phone npx vitest run --project browser tests/e2e/adapted.test.ts

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textCutOff } from '../support/cut-off.ts';
import { type Gallery, openGallery, photographers } from './gallery-pages.ts';

const only = process.env.SCREEN;
const language = process.env.LANGUAGE_OF ?? 'de';

/** What citizens read in a browser of their own. */
const screens = ['phone', 'check-in', 'vote-phone', 'landing'];

type Adaptation = {
  readonly viewport: { readonly width: number; readonly height: number };
  readonly adapt: (page: Page) => Promise<unknown>;
};

const adaptations: Readonly<Record<string, Adaptation>> = {
  // The four values of WCAG 1.4.12.
  spaced: {
    viewport: { width: 1280, height: 1024 },
    adapt: (page) =>
      page.addStyleTag({
        content:
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      }),
  },
  // A window of 1280 × 1024 at 200 %, and at 400 %, as WCAG counts it.
  'twice as large': { viewport: { width: 640, height: 512 }, adapt: async () => {} },
  'four times as large': { viewport: { width: 320, height: 256 }, adapt: async () => {} },
};

let gallery: Gallery;

beforeAll(async () => {
  gallery = await openGallery('gallery-adapted');
}, 60_000);

afterAll(() => gallery.close());

test.each(Object.entries(adaptations))(
  'A6 every page can be read in full %s',
  {
    timeout: 1_800_000,
  },
  async (_, { viewport, adapt }) => {
    const left = (await gallery.screens()).filter(
      ({ screen }) => screens.includes(screen) && (only === undefined || only === screen),
    );
    expect(left).not.toEqual([]);
    const faults: string[] = [];
    const work = async () => {
      for (let next = left.shift(); next; next = left.shift()) {
        const { screen, states } = next;
        const context = await gallery.browser.newContext({ viewport, reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const state of states) {
          await gallery.show(page, { screen, state, language });
          await adapt(page);
          faults.push(...(await textCutOff(page)).map((fault) => `${screen} ${state}: ${fault}`));
        }
        await context.close();
      }
    };
    await Promise.all(Array.from({ length: photographers }, work));
    expect(faults.sort()).toEqual([]);
  },
);
