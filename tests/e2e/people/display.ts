// The waiting room's display, and who looks at it.

import type { Locator, Page } from 'playwright-core';
import { type DisplayWords, da } from '../../../core/words/display/da.ts';
import { speaking, startsWith, withGaps } from './words.ts';

export const text = speaking<DisplayWords>(da);

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

  /** One in the list to which somebody is to come. */
  litRow(number: string, counter: string): Locator {
    return this.row(number, counter).getByText(text('nowCalling'));
  }

  /** Which of two calls is announced first; then the other one. */
  async firstOf(one: [string, string], other: [string, string]): Promise<[string, string, string, string]> {
    const isOne = this.calling(...one);
    await isOne.or(this.calling(...other)).waitFor();
    return (await isOne.isVisible()) ? [...one, ...other] : [...other, ...one];
  }

  /** The machine sleeps: nothing happens any more at its time. The page's clock is the test's. */
  async sleep(): Promise<void> {
    await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 3000);
  }

  /** The calendar went on meanwhile, and nothing else; from then on time goes by as everywhere. */
  async wake(minutes: number): Promise<void> {
    const now = await this.page.evaluate(() => Date.now());
    await this.page.clock.setSystemTime(now + minutes * 60_000);
    await this.page.clock.resume();
  }

  async trySound(): Promise<void> {
    await this.page.getByRole('button', { name: startsWith(text('trySound')) }).click();
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
