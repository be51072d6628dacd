// A citizen with a token: at the station by the exit, or with the slip's address on a phone.

import type { Locator, Page } from 'playwright-core';
import type { Answer } from '../../../core/ballot/survey.ts';
import { da as common } from '../../../core/words/da.ts';
import { da, type VoteWords } from '../../../core/words/vote/da.ts';
import { speaking, startsWith } from './words.ts';

const text = speaking<VoteWords>(da);

export class Voter {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A scanner is a keyboard that types faster than any person and ends with Enter. */
  async scan(text: string): Promise<void> {
    await this.page.keyboard.type(`${text}\n`);
  }

  /** On the keys of the page. */
  async type(code: string): Promise<void> {
    const keys = this.page.getByRole('group', { name: text('keyboard') });
    for (const key of code) await keys.getByRole('button', { name: key, exact: true }).click();
  }

  /** On a phone: the address on the slip. */
  async follow(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async answer(answer: Answer): Promise<void> {
    await this.heading('question').waitFor();
    await this.page.getByRole('button', { name: text(answer), exact: true }).click();
  }

  heading(word: keyof VoteWords): Locator {
    return this.page.getByRole('heading', { name: startsWith(text(word)), level: 1 });
  }

  /** What is wrong with what was typed. */
  fault(name: keyof typeof common.refusals): Locator {
    return this.page.getByRole('main').getByText(String(common.refusals[name]));
  }

  /** Why the token does not count: its first sentence is the page's heading. */
  refusal(name: keyof typeof common.refusals): Locator {
    const [sentence = ''] = String(common.refusals[name]).split('.');
    return this.page.getByRole('heading', { name: startsWith(sentence), level: 1 });
  }
}
