// The waiting room's display, and who looks at it.

import type { Locator, Page } from 'playwright-core';

export class Display {
  readonly page: Page;
  /** What the display has asked the server to say, in order. */
  readonly asked: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('request', (request) => {
      const { pathname } = new URL(request.url());
      if (pathname.startsWith('/speech/')) this.asked.push(pathname);
    });
  }

  /** The call that fills the eye, lit or not. */
  call(heading: 'Nu kaldes' | 'Senest kaldt', number: string, counter: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: heading }) })
      .filter({ hasText: number })
      .filter({ hasText: `Skranke ${counter}` });
  }

  /** One of the calls before. */
  row(number: string, counter: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${number}.* ${counter}`) });
  }

  strip(text: string | RegExp): Locator {
    return this.page.getByRole('contentinfo').getByText(text);
  }
}
