// The paper tray, and who takes slips out of it.

import type { Locator, Page } from 'playwright-core';
import { da } from '../../../kiosk/paper/words/da.ts';
import { readCode } from '../../support/camera.ts';

export class Tray {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The slips that lie there, the newest first. */
  get tickets(): Locator {
    return this.page.getByRole('img', { name: da.ticket });
  }

  get tokens(): Locator {
    return this.page.getByRole('img', { name: da.token });
  }

  /** The addresses that a camera or a scanner reads on these slips, when there are so many. */
  async read(slips: Locator, count: number): Promise<string[]> {
    await slips.nth(count - 1).waitFor();
    const codes: string[] = [];
    for (const slip of await slips.all()) codes.push((await readCode(slip)) ?? '');
    return codes;
  }

  async runOutOfPaper(out: boolean): Promise<void> {
    await this.page.getByRole('switch', { name: da.outOfPaper }).click();
    await this.page.getByRole('switch', { name: da.outOfPaper, checked: out }).waitFor();
  }
}
