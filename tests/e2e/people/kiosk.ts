// A citizen before the kiosk.

import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../core/office/languages.ts';
import { words as common } from '../../../core/words/words.ts';
import { da, type KioskWords } from '../../../kiosk/words/da.ts';
import { de } from '../../../kiosk/words/de.ts';
import { en } from '../../../kiosk/words/en.ts';
import { readCode } from '../../support/camera.ts';
import { type Speak, speaking, startsWith } from './words.ts';

const words = { da, de, en };

export class Kiosk {
  readonly page: Page;
  #text: Speak<KioskWords> = speaking<KioskWords>(da);

  constructor(page: Page) {
    this.page = page;
  }

  async speak(language: Language): Promise<void> {
    await this.page.getByRole('button', { name: common[language].language, exact: true }).click();
    this.#text = speaking<KioskWords>(words[language], language);
  }

  /** A button by the beginning of what stands on it. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name: startsWith(name) });
  }

  async press(word: keyof KioskWords): Promise<void> {
    await this.button(this.#text(word)).click();
  }

  async tapTwice(word: keyof KioskWords): Promise<void> {
    await this.button(this.#text(word)).dblclick();
  }

  heading(word: keyof KioskWords): Locator {
    return this.page.getByRole('heading', { name: startsWith(this.#text(word)), level: 1 });
  }

  says(word: keyof KioskWords, values?: Record<string, string | number>): Locator {
    return this.page.getByText(this.#text(word, values));
  }

  /** Chooses a service or an area that stands on the page. */
  async choose(name: string): Promise<void> {
    const named = this.page.getByText(name, { exact: true });
    await this.page.getByRole('button').filter({ has: named }).click();
  }

  /** Takes the number, and reads it. */
  async take(): Promise<string> {
    await this.press('take');
    return this.number();
  }

  /** The number on the screen. */
  async number(): Promise<string> {
    const said = (await this.heading('yourNumber').textContent()) ?? '';
    const [number] = /[A-Z]\d{3}/.exec(said) ?? [];
    if (number === undefined) throw new Error(`no number in “${said}”`);
    return number;
  }

  /** The address that a phone's camera reads. */
  async code(): Promise<string> {
    return (await readCode(this.page.getByRole('img', { name: this.#text('codeLabel') }))) ?? '';
  }
}
