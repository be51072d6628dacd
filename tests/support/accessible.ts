// What a page has against WCAG 2.2 AA, as far as a program can see it.

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Each rule that the page breaks, with where. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Only how it is told: what passes need not be described, which takes longer than the check.
    .options({ resultTypes: ['violations'] })
    .withTags(levels)
    // Without frames nothing needs a second page to put results together.
    .setLegacyMode()
    .analyze();
  return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target).join(', ')}`);
}
