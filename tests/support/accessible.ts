// What a page has against WCAG 2.2 AA, as far as a program can see it, and against EN 301 549 where it is pressed by fingers.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What a finger needs, in millimetres. */
const finger = 20;

/** Each rule that the page breaks, with where. `strongContrast`: 7:1, and 4.5:1 for large text. */
export async function accessibilityFaults(
  page: Page,
  { strongContrast = false }: { strongContrast?: boolean } = {},
): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: levels,
      rules: { 'color-contrast-enhanced': { enabled: strongContrast } },
      // Only how it is told: what passes need not be described, which takes longer than the check.
      resultTypes: ['violations'],
    })
    // Without frames nothing needs a second page to put results together.
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`);
}

/** What can be pressed but is narrower or lower than a finger, on a screen whose shorter side is so many millimetres. */
export async function tooSmallForFingers(page: Page, shortSide: number): Promise<string[]> {
  const viewport = page.viewportSize();
  if (!viewport) return [];
  const least = (finger * Math.min(viewport.width, viewport.height)) / shortSide;
  const pressed = await page.$$eval('button, a, input', (elements) =>
    elements.map((element) => {
      const { width, height } = element.getBoundingClientRect();
      return { name: element.textContent || element.ariaLabel || element.tagName, width, height };
    }),
  );
  return pressed
    .filter(({ width, height }) => Math.min(width, height) > 0 && Math.min(width, height) < least - 0.5)
    .map(
      ({ name, width, height }) =>
        `${name} is ${Math.round(width)} × ${Math.round(height)}, not ${Math.ceil(least)}`,
    );
}
