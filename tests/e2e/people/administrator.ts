// An administrator: a member of staff who sets up people and screens.

import type { KeyRole } from '../../../core/roles.ts';
import { da, type PeopleWords } from '../../../counter/people/words/da.ts';
import { Clerk, text } from './clerk.ts';
import { speaking } from './words.ts';

const say = speaking<PeopleWords>(da);

export class Administrator extends Clerk {
  async openPeople(): Promise<void> {
    await this.open(text('page-people'));
    await this.page.getByRole('heading', { name: say('keys'), exact: true }).waitFor();
  }

  /** A new key, as it is shown this only once. */
  async makeKey(name: string, role: KeyRole): Promise<string> {
    const form = this.page
      .locator('form')
      .filter({ has: this.page.getByRole('heading', { name: say('addKey') }) });
    await form.getByLabel(say('name')).fill(name);
    await form.getByLabel(say('keyFor')).selectOption(say(`role-${role}` as keyof PeopleWords));
    await form.getByRole('button', { name: say('makeKey') }).click();
    return this.page.getByLabel(say('madeKey', { name })).inputValue();
  }
}
