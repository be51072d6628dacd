// A citizen before the kiosk.

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { CitizenLanguage } from '../../../core/office/languages.ts';
import { citizenWords } from '../../../core/words/citizen-words.ts';
import { da, type KioskWords } from '../../../core/words/kiosk/da.ts';
import { readCode } from '../../support/camera.ts';
import { type Speak, speaking, startsWith, withGaps } from './words.ts';

export class Kiosk {
  readonly page: Page;
  #text: Speak<KioskWords> = speaking<KioskWords>(da);

  constructor(page: Page) {
    this.page = page;
  }

  async speak(language: CitizenLanguage): Promise<void> {
    await this.page.getByRole('button', { name: citizenWords[language].language.name, exact: true }).click();
    this.#text = speaking<KioskWords>(citizenWords[language].kiosk, language);
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

  /** In what is seen; a screen reader is told by itself. */
  says(word: keyof KioskWords, values?: Record<string, string | number>): Locator {
    return this.page
      .getByText(withGaps(this.#text(word, values)))
      .and(this.page.locator(':not([aria-live])'));
  }

  get stillThere(): Locator {
    return this.page.getByRole('dialog', { name: this.#text('stillThere') });
  }

  inDanish(word: keyof KioskWords): Locator {
    return this.page.getByRole('heading', { name: String(da[word]), level: 1 });
  }

  /** Nobody touches the screen for so long. The page's clock is the test's, and stands still afterwards. */
  async leaveAlone(seconds: number): Promise<void> {
    // A moment ahead: on a busy machine the page's clock has gone on when this gets there.
    await this.page.clock.pauseAt((await this.page.evaluate(() => Date.now())) + 3000);
    await this.page.clock.runFor(seconds * 1000);
  }

  /** Waits for something while the page's clock creeps: its link was lost in the leap, and is found again. */
  async sees(locator: Locator): Promise<void> {
    await expect
      .poll(async () => {
        await this.page.clock.runFor(100);
        return locator.isVisible();
      })
      .toBe(true);
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
