// A citizen's phone with the page of one ticket.

import type { Locator, Page } from 'playwright-core';

export class Phone {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  number(number: string): Locator {
    return this.page.getByRole('heading', { name: number });
  }

  /** In what is seen; a screen reader is told by itself. */
  says(text: string | RegExp): Locator {
    return this.page.getByRole('main').getByText(text);
  }
}
