// What readers do to a page by themselves: letters further apart, twice as large, a window as narrow as a phone's. Nothing
// may be cut off, lie over something else or go beside the window (WCAG 1.4.4, 1.4.10, 1.4.12); tables of data alone may
// scroll sideways, by themselves. For the pages that people read in a browser of their own, not those of fixed machines.
// One screen alone: STORIES=all SCREEN=phone npx vitest run --project browser tests/e2e/adapted.test.ts

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textCutOff } from '../support/cut-off.ts';
import { type Gallery, openGallery, photographers } from './gallery-pages.ts';

const only = process.env.SCREEN;
const language = process.env.LANGUAGE_OF ?? 'de';

/** What people read in a browser of their own: citizens on their phones, staff at their desks. */
const screens = [
  ...['phone', 'check-in', 'vote-phone', 'landing'],
  ...[
    'counter',
    'bookings',
    'room',
    'figures',
    'data-sheet',
    'survey',
    'pop-ups',
    'devices',
    'keys',
    'office',
    'guide',
  ],
  ...['setup', 'waiting'],
];

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
