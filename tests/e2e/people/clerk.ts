// Somebody at a counter, with a mouse and with keys.

import type { Locator, Page } from 'playwright-core';
import type { TokenOutcome } from '../../../core/ballot/handed.ts';
import { da as common } from '../../../core/words/da.ts';
import { letters, stepKey } from '../../../counter/desk/letters.ts';
import { type CounterWords, da } from '../../../counter/words/da.ts';
import { speaking, startsWith, withGaps } from './words.ts';

export const text = speaking<CounterWords>(da);

type Of<Kind extends string> = keyof CounterWords extends infer Word
  ? Word extends `${Kind}-${infer Name}`
    ? Name
    : never
  : never;
type Step = Of<'step'>;
type Action = Of<'action'>;
type Did = Of<'did'>;
type List = 'own' | 'helps' | 'others' | 'parked' | 'noShows';

/** As long as a person takes to see what has changed. What comes sooner, the page takes for half of a double press. */
const glance = 450;

export class Clerk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(name: string, password = 'demo'): Promise<void> {
    await this.page.getByLabel(text('name')).fill(name);
    await this.page.getByLabel(text('password')).fill(password);
    await this.page.getByRole('button', { name: text('signIn') }).click();
  }

  async openCounter(label: string): Promise<void> {
    await this.page.getByRole('radio', { name: startsWith(label) }).check();
    await this.page.getByRole('button', { name: text('openCounter', { label }) }).click();
    await this.isFree();
  }

  async isFree(): Promise<void> {
    await this.at(text('free')).waitFor();
  }

  /** What is at the counter now. */
  get visit(): Locator {
    return this.page.getByRole('region', { name: text('visit') });
  }

  /** The visit at the counter by its number. */
  at(number: string): Locator {
    return this.visit.getByRole('heading', { name: number, exact: true });
  }

  /** Why the visit was called. */
  reason(word: Of<'reason'>, values = {}): Locator {
    return this.visit.getByText(withGaps(text('calledBecause', { reason: text(`reason-${word}`, values) })));
  }

  /** The large button, when it is named so. */
  stepNamed(step: Step): Locator {
    const large = this.page.locator(`[aria-keyshortcuts="${text('space')}"]`);
    return this.page.getByRole('button', { name: startsWith(text(`step-${step}`)) }).and(large);
  }

  async pressStep(step: Step): Promise<void> {
    await this.#click(this.stepNamed(step));
  }

  /** Presses the large button when it is named so, and sees what that did. */
  async step(step: Step, did: Did, number: string, token?: TokenOutcome): Promise<void> {
    await this.pressStep(step);
    await this.did(did, number, token).waitFor();
  }

  async callNext(number: string): Promise<void> {
    await this.step('call-next', 'called', number);
  }

  /** The number of the visit at the counter. */
  async number(): Promise<string> {
    return (await this.visit.getByRole('heading', { name: /^[A-Z]\d{3}$/ }).textContent()) ?? '';
  }

  /** Calls the next visit, starts and finishes it. */
  async serve(number: string): Promise<void> {
    await this.callNext(number);
    await this.step('start', 'started', number);
    await this.press('finish', 'errand-finished', number);
  }

  /** One of the actions beside the large button. */
  action(action: Action): Locator {
    return this.page
      .getByRole('list', { name: text('actions') })
      .getByRole('button', { name: startsWith(text(`action-${action}`)) });
  }

  /** Presses an action, and sees what that did where it does something at once. */
  async press(action: Action, did?: Did, number = ''): Promise<void> {
    await this.#click(this.action(action));
    if (did !== undefined) await this.did(did, number).waitFor();
  }

  /** Presses an action's key, and sees what that did where it does something at once. */
  async key(action: keyof typeof letters.da, did?: Did, number = ''): Promise<void> {
    await this.#press(letters.da[action]);
    if (did !== undefined) await this.did(did, number).waitFor();
  }

  /** Presses the key of the large button, and sees what that did. */
  async keyStep(did: Did, number: string): Promise<void> {
    await this.#press(stepKey);
    await this.did(did, number).waitFor();
  }

  get undoButton(): Locator {
    return this.page.getByRole('button', { name: startsWith(text('undo')) });
  }

  /** How often the visit can be called again. */
  recallsLeft(n: number): Locator {
    return this.action('recall').getByText(text('recallsLeft', { n }));
  }

  /** What the citizen came for, and how far it is. */
  async errands(): Promise<string[]> {
    const errands = this.page.getByRole('list', { name: text('errands') }).getByRole('listitem');
    const said = await errands.filter({ hasNot: this.page.getByRole('button') }).allTextContents();
    return said.map((errand) => errand.replace(/^\W+/u, ''));
  }

  /** Somebody's call for help, at the top. */
  helpFrom(from: string): Locator {
    const calls = (['help-device', 'help-counter'] as const).map(
      (word) => withGaps(text(word, { from })).source,
    );
    return this.page.getByText(new RegExp(calls.join('|')));
  }

  async takeHelp(from: string): Promise<void> {
    const call = this.page.locator('span').filter({ has: this.helpFrom(from) });
    await this.#click(call.getByRole('button', { name: text('takeHelp') }));
  }

  /** Writes a message for the next counter, and keeps it. */
  async writeNote(note: string): Promise<void> {
    const field = this.page.getByLabel(text('note'));
    await field.fill(note);
    await field.press('Enter');
  }

  /** The message that stands with the visit. */
  note(): Promise<string> {
    return this.page.getByLabel(text('note')).inputValue();
  }

  /** What the last press did, in the line with the undo. */
  did(did: Did, number = '', token?: TokenOutcome): Locator {
    const said = text(`did-${did}`, { number });
    const told =
      token === undefined ? said : text(token === 'handed' ? 'didHanded' : 'didNotHanded', { did: said });
    return this.page.getByRole('main').getByText(told, { exact: true });
  }

  /** Why a press was refused. */
  refusal(name: keyof typeof common.refusals): Locator {
    return this.page.getByRole('alert').getByText(String(common.refusals[name]));
  }

  /** A list of who waits or is set aside. */
  list(list: List): Locator {
    const heading = this.page.getByRole('heading', { name: startsWith(text(list)) });
    return this.page.locator('section').filter({ has: heading });
  }

  /** Somebody in a list. */
  row(list: List, number: string): Locator {
    return this.list(list).getByRole('listitem').filter({ hasText: number });
  }

  /** The numbers in a list, in its order. */
  async numbers(list: List): Promise<string[]> {
    const rows = await this.list(list).getByRole('listitem').allTextContents();
    return rows.map((row) => /[A-Z]\d{3}/.exec(row)?.[0] ?? '');
  }

  /** Opens what can be done with somebody who waits, and chooses from it. */
  async choose(
    list: List,
    number: string,
    choice: 'callThis' | 'putFirst' | 'transferThis' | 'cancelThis',
  ): Promise<void> {
    await this.row(list, number).getByRole('button').click();
    await this.inDialog(number, text(choice));
  }

  /** That the server can't be reached, and since when. */
  get lost(): Locator {
    return this.page.getByText(withGaps(text('lost')));
  }

  dialog(name: string): Locator {
    return this.page.getByRole('dialog', { name });
  }

  /** Some choices begin with the same words, and a hint and a key stand beside them. */
  async inDialog(name: string, choice: string): Promise<void> {
    const named = this.page.getByText(choice, { exact: true });
    await this.#click(this.dialog(name).getByRole('button').filter({ has: named }));
  }

  /** Picks a service in the dialog that is open, by typing its beginning. */
  async pick(typed: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill(typed);
    await this.page.waitForTimeout(glance);
    await dialog.getByRole('searchbox').press('Enter');
  }

  /** One of the pages at the top; in a narrow window they are a menu. */
  async open(page: string): Promise<void> {
    const pages = this.page.getByRole('navigation', { name: text('pages') });
    await pages.waitFor();
    const menu = pages.locator('[aria-expanded="false"]');
    if (await menu.isVisible()) await menu.click();
    await pages.getByRole('listitem').getByRole('button', { name: page, exact: true }).click();
  }

  async #press(key: string): Promise<void> {
    await this.page.waitForTimeout(glance);
    await this.page.keyboard.press(key);
  }

  async #click(button: Locator): Promise<void> {
    await button.waitFor();
    await this.page.waitForTimeout(glance);
    await button.click();
  }
}
