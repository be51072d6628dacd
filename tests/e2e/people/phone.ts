// A citizen's phone with the page of one ticket.

import type { Locator, Page } from 'playwright-core';
import type { CitizenLanguage } from '../../../core/office/languages.ts';
import { citizenWords } from '../../../core/words/citizen-words.ts';
import { type Speak, speaking } from './words.ts';

type PhoneWords = (typeof citizenWords)['da']['phone'];

export class Phone {
  readonly page: Page;
  readonly #text: Speak<PhoneWords>;

  constructor(page: Page, language: CitizenLanguage) {
    this.page = page;
    this.#text = speaking(citizenWords[language].phone, language);
  }

  number(number: string): Locator {
    return this.page.getByRole('heading', { name: number, level: 1 });
  }

  heading(word: keyof PhoneWords): Locator {
    return this.page.getByRole('heading', { name: this.#text(word), level: 1 });
  }

  /** In what is seen; a screen reader is told by itself. */
  says(word: keyof PhoneWords, values = {}): Locator {
    return this.page.getByRole('main').getByText(this.#text(word, values));
  }

  async press(word: keyof PhoneWords): Promise<void> {
    await this.page.getByText(this.#text(word), { exact: true }).click();
  }
}
