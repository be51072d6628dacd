// The vote station by the exit, and who stands before it with a token.

import type { Locator, Page } from 'playwright-core';

export class VoteStation {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A scanner is a keyboard that types faster than any person and ends with Enter. */
  async scan(text: string): Promise<void> {
    await this.page.keyboard.type(`${text}\n`);
  }

  async answer(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }
}
