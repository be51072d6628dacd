// The waiting room's display, and who looks at it.

import type { Locator, Page } from 'playwright-core';
import { type DisplayWords, da } from '../../../display/words/da.ts';
import { speaking, withGaps } from './words.ts';

const text = speaking<DisplayWords>(da);

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

  /** The call that fills the eye, while somebody is to come. */
  calling(number: string, counter: string): Locator {
    return this.#call('nowCalling', number, counter);
  }

  /** The call that fills the eye when nobody is to come any more. */
  called(number: string, counter: string): Locator {
    return this.#call('lastCalled', number, counter);
  }

  /** One of the calls before. */
  row(number: string, counter: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(`^${number}.* ${counter}`) });
  }

  heading(word: keyof DisplayWords): Locator {
    return this.page.getByRole('heading', { name: text(word), level: 1 });
  }

  /** In the strip at the bottom. */
  strip(word: keyof DisplayWords, values = {}): Locator {
    return this.page.getByRole('contentinfo').getByText(text(word, values));
  }

  /** How old what is shown is, from when it has to be said. */
  get age(): Locator {
    return this.page.getByRole('contentinfo').getByText(withGaps(text('asOf', { time: '{time} · {ago}' })));
  }

  #call(heading: keyof DisplayWords, number: string, counter: string): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.heading(heading) })
      .filter({ hasText: number })
      .filter({ hasText: `${text('counter')} ${counter}` });
  }
}
