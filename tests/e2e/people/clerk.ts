// Somebody at a counter.

import type { Locator, Page } from 'playwright-core';

export class Clerk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(name: string, password = 'demo'): Promise<void> {
    await this.page.getByLabel('Navn').fill(name);
    await this.page.getByLabel('Adgangskode').fill(password);
    await this.page.getByRole('button', { name: 'Log ind' }).click();
  }

  async openCounter(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: new RegExp(`^${label} `) }).check();
    await this.page.getByRole('button', { name: `Åbn skranke ${label}` }).click();
    await this.visit.waitFor();
  }

  /** What is at the counter now. */
  get visit(): Locator {
    return this.page.getByRole('region', { name: 'Ved skranken' });
  }

  /** The visit at the counter by its number, or `Ledig`. */
  at(name: string): Locator {
    return this.visit.getByRole('heading', { name, exact: true });
  }

  /** The large button, as it is named now. Who sees that nothing has happened presses again. */
  async step(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name: new RegExp(`^${name}`) });
    await button.click();
    // A step that has become another one a moment ago takes no press yet.
    for (;;) {
      try {
        await button.waitFor({ state: 'hidden', timeout: 600 });
        return;
      } catch {
        await button.click();
      }
    }
  }

  /** One of the actions beside the large button. */
  async press(action: string): Promise<void> {
    await this.action(action).click();
  }

  action(name: string): Locator {
    const actions = this.page.getByRole('list', { name: 'Handlinger' });
    return actions.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** A key, as it stands on the buttons. */
  async key(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async callNext(): Promise<string> {
    await this.step('Kald næste');
    return this.number();
  }

  /** The number of the visit at the counter. */
  async number(): Promise<string> {
    const heading = this.visit.getByRole('heading', { name: /^[A-Z]\d{3}$/ });
    return (await heading.textContent()) ?? '';
  }

  /** A list of who waits or is set aside, by its title. */
  list(title: string): Locator {
    const lists = this.page.getByRole('complementary', { name: 'Hvem venter' });
    return lists
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: new RegExp(`^${title}`) }) });
  }

  /** What the last press did, or why it was refused. */
  says(text: string | RegExp): Locator {
    return this.page.getByText(text);
  }

  dialog(name: string | RegExp): Locator {
    return this.page.getByRole('dialog', { name });
  }
}
