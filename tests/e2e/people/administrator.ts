// An administrator: a member of staff who sets up people and screens.

import type { KeyRole } from '../../../core/roles.ts';
import { type TextsWords, da as textsDa } from '../../../counter/office/texts/words/da.ts';
import type { Section } from '../../../counter/office/where.ts';
import { type OfficeWords, da as officeDa } from '../../../counter/office/words/da.ts';
import { da, type PeopleWords } from '../../../counter/people/words/da.ts';
import { Clerk, text } from './clerk.ts';
import { speaking } from './words.ts';

const say = speaking<PeopleWords>(da);

/** The words of the office's page. */
export const office = speaking<OfficeWords>(officeDa);
/** Of its own texts. */
export const texts = speaking<TextsWords>(textsDa);

export class Administrator extends Clerk {
  async openPeople(): Promise<void> {
    await this.open(text('page-people'));
    await this.page.getByRole('heading', { name: say('keys'), exact: true }).waitFor();
  }

  /** Adds a clerk for one site alone; the password that was made for them. */
  async addClerk(name: string, site: string): Promise<string> {
    const form = this.page
      .locator('form')
      .filter({ has: this.page.getByRole('heading', { name: say('addPerson') }) });
    await form.getByLabel(say('name')).fill(name);
    await form.getByLabel(say('sites-some')).check();
    await form.getByLabel(site).check();
    await form.getByRole('button', { name: say('add'), exact: true }).click();
    return this.page.getByLabel(say('toldPassword', { name })).inputValue();
  }

  async removePerson(name: string): Promise<void> {
    await this.page.getByRole('button', { name: say('changeOf', { name }) }).click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: say('remove'), exact: true })
      .click();
    await this.page
      .getByRole('dialog')
      .getByRole('button', { name: say('person-yes') })
      .click();
    await this.page.getByRole('row', { name }).waitFor({ state: 'detached' });
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

  async openOffice(): Promise<void> {
    await this.open(text('page-office'));
    await this.page.getByRole('navigation', { name: office('sections') }).waitFor();
  }

  async section(section: Section): Promise<void> {
    const sections = this.page.getByRole('navigation', { name: office('sections') });
    await sections.getByRole('button', { name: office(`section-${section}`) }).click();
  }

  /** Looks at the changes of the draft and saves it. */
  async save(when: 'now' | 'tomorrow'): Promise<void> {
    await this.page.getByRole('button', { name: office('lookAndSave') }).click();
    const save = office(when === 'now' ? 'saveNow' : 'saveTomorrow');
    await this.page.getByRole('dialog').getByRole('button', { name: save }).click();
    await this.page.getByText(office(when === 'now' ? 'savedNow' : 'savedTomorrow')).waitFor();
  }
}
