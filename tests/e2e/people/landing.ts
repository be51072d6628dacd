// Whoever sets up a machine: which screen is it?

import type { Locator, Page } from 'playwright-core';
import { da, type LandingWords } from '../../../core/words/landing/da.ts';
import { speaking, startsWith } from './words.ts';

const text = speaking<LandingWords>(da);

export class Landing {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  heading(word: keyof LandingWords): Locator {
    return this.page.getByRole('heading', { name: text(word) });
  }

  link(site: string, screen: keyof LandingWords): Locator {
    const section = this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: site, exact: true }) });
    return section.getByRole('link', { name: startsWith(text(screen)) });
  }
}
