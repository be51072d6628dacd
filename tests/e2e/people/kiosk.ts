// A citizen before the kiosk.

import type { Locator, Page } from 'playwright-core';
import { da } from '../../../kiosk/words/da.ts';
import { de } from '../../../kiosk/words/de.ts';
import { en } from '../../../kiosk/words/en.ts';
import { readCode } from '../../support/camera.ts';

const spoken = { Dansk: da, Deutsch: de, English: en };

export class Kiosk {
  readonly page: Page;
  #words: typeof da | typeof de | typeof en = da;

  constructor(page: Page) {
    this.page = page;
  }

  async speak(language: keyof typeof spoken): Promise<void> {
    await this.page.getByRole('button', { name: language, exact: true }).click();
    this.#words = spoken[language];
  }

  /** A button by the beginning of what stands on it. */
  button(name: string): Locator {
    return this.page.getByRole('button', { name: startsWith(name) });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { name, level: 1 });
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** Chooses what stands on the first page, or in the area that is open. */
  async choose(service: string): Promise<void> {
    await this.press(service);
  }

  async chooseIn(area: string, service: string): Promise<void> {
    await this.press(area);
    await this.heading(area).waitFor();
    await this.press(service);
  }

  async addAnother(): Promise<void> {
    await this.press(String(this.#words.addAnother));
  }

  /** Takes the number, and reads it. */
  async take(): Promise<string> {
    await this.press(String(this.#words.take));
    return this.number();
  }

  /** The number on the screen. */
  async number(): Promise<string> {
    const heading = this.heading(String(this.#words.yourNumber));
    const [number] = /[A-Z]\d{3}/.exec((await heading.textContent()) ?? '') ?? [];
    if (number === undefined) throw new Error(`no number in “${await heading.textContent()}”`);
    return number;
  }

  /** The address that a phone's camera reads. */
  async code(): Promise<string | undefined> {
    return readCode(this.page.getByRole('img', { name: String(this.#words.codeLabel) }));
  }

  async isAtStart(): Promise<void> {
    await this.heading(String(da.ask)).waitFor();
  }
}

function startsWith(text: string): RegExp {
  return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u');
}
