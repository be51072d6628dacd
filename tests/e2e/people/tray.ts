// The paper tray, and who takes slips out of it.

import type { Locator, Page } from 'playwright-core';
import { readCode } from '../../support/camera.ts';

export class Tray {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The slips that lie there, the newest first. */
  get tickets(): Locator {
    return this.page.getByRole('img', { name: 'Nummer på papir' });
  }

  get tokens(): Locator {
    return this.page.getByRole('img', { name: 'Polet til undersøgelsen' });
  }

  /** What a camera or the station's scanner reads on a slip. */
  async code(slip: Locator): Promise<string | undefined> {
    return readCode(slip);
  }

  async runOutOfPaper(out: boolean): Promise<void> {
    await this.page.getByRole('switch', { name: 'Printeren mangler papir' }).setChecked(out);
  }
}
