// A supervisor with a survey: a member of staff with some pages more.

import type { Locator } from 'playwright-core';
import { addDays } from '../../../core/time.ts';
import { type RoomWords, da as roomDa } from '../../../counter/room/words/da.ts';
import { da, type SurveyWords } from '../../../counter/survey/words/da.ts';
import { Clerk, text } from './clerk.ts';
import { speaking, startsWith, withGaps } from './words.ts';

export const say = speaking<SurveyWords>(da);
export const room = speaking<RoomWords>(roomDa);

export class Supervisor extends Clerk {
  async openSurveys(): Promise<void> {
    await this.open(text('page-survey'));
    await this.page.getByRole('heading', { name: say('surveys') }).waitFor();
  }

  async openRoom(): Promise<void> {
    await this.open(text('page-room'));
    await this.page.getByRole('heading', { name: text('counters') }).waitFor();
  }

  async backToCounter(label: string): Promise<void> {
    await this.open(text('counter', { label }));
  }

  async stopTaking(): Promise<void> {
    await this.openRoom();
    await this.page.getByRole('button', { name: text('stopTaking'), exact: true }).click();
  }

  async allowTaking(): Promise<void> {
    await this.openRoom();
    await this.page.getByRole('button', { name: text('allowTaking'), exact: true }).click();
  }

  /** Frees a counter whose person is gone. */
  async free(label: string): Promise<void> {
    await this.page.getByRole('button', { name: text('freeOf', { label }) }).click();
    await this.inDialog(text('freeTitle', { label }), text('freeYes'));
    await this.page
      .getByText(room('closedCounters', { labels: '' }))
      .filter({ hasText: label })
      .waitFor();
  }

  /** A service in the list of who waits. */
  waits(service: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(service, { exact: true }) });
  }

  /** Has somebody else's counter help with a service, for the reason that stands there. */
  async letHelp(label: string, service: string): Promise<void> {
    await this.page.getByRole('button', { name: room('changeOf', { label }) }).click();
    const dialog = this.dialog(room('changeTitle', { label }));
    await dialog.getByRole('radio', { name: `${service}: ${text('share-helps')}` }).check();
    await dialog.getByRole('button', { name: text('save') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async writeMessage(message: string, where: 'here' | 'everywhere'): Promise<void> {
    await this.page.getByRole('button', { name: room('newMessage') }).click();
    const dialog = this.dialog(room('messageTitle'));
    await dialog.getByLabel(room('textIn', { language: 'dansk' })).fill(message);
    if (where === 'everywhere') await dialog.getByLabel(room('where-everywhere')).check();
    await dialog.getByRole('button', { name: room('putUp') }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async takeDownMessage(message: string): Promise<void> {
    await this.page.getByRole('button', { name: room('takeDownOf', { text: message }) }).click();
  }

  async stopTakingFor(service: string): Promise<void> {
    await this.page.getByRole('button', { name: room('stopOf', { service }) }).click();
  }

  async allowTakingFor(service: string): Promise<void> {
    await this.page.getByRole('button', { name: room('allowOf', { service }) }).click();
  }

  /** A survey of the whole office that began yesterday, whatever the hour. */
  async startSurvey(name: string): Promise<void> {
    const yesterday = addDays(new Date().toISOString().slice(0, 10), -1);
    await this.page.getByLabel(say('surveyName')).fill(name);
    await this.page.getByLabel(say('first')).fill(yesterday);
    await this.page.getByLabel(say('last')).fill(addDays(yesterday, 13));
    await this.page.getByLabel(say('where')).selectOption(say('allSites'));
    await this.page.getByRole('button', { name: say('startSurvey') }).click();
    await this.page.getByRole('heading', { name, level: 2 }).waitFor();
  }

  async printTokens(count: number): Promise<void> {
    await this.page.getByLabel(say('howMany')).fill(String(count));
    await this.page.getByRole('button', { name: say('print'), exact: true }).click();
    await this.says('printed', { n: count }).waitFor();
  }

  /** Has the survey's figures fetched anew. */
  async look(name: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: say('surveys') })
      .getByRole('button', { name })
      .click();
  }

  async endSurvey(name: string): Promise<void> {
    await this.page.getByRole('button', { name: startsWith(say('endSurvey')) }).click();
    await this.inDialog(say('endTitle', { name }), say('endYes'));
    await this.says('stage-over').waitFor();
  }

  /** One of the past, by its totals; what is not named stays empty. */
  async enterPast(past: Readonly<Record<string, string | number>>): Promise<void> {
    await this.page.getByRole('button', { name: say('enterPast') }).click();
    await this.page.getByRole('heading', { name: say('enterPast') }).waitFor();
    const form = this.page.getByRole('main');
    for (const [field, value] of Object.entries(past)) {
      await form.locator(`input[name="${field}"]`).fill(String(value));
    }
    await form.getByRole('button', { name: say('keepPast'), exact: true }).click();
    await this.page.getByRole('heading', { name: String(past.name), level: 2 }).waitFor();
  }

  /** The newest with the one named. */
  async compareWith(name: string): Promise<void> {
    await this.page.getByRole('button', { name: say('compare'), exact: true }).click();
    await this.page.getByLabel(say('thatOne')).selectOption(`${name} (${say('byHand')})`);
  }

  /** The response rate of the whole survey; its periods have theirs below. */
  rate(values: { rate: string; votes: number; handed: number }): Locator {
    return this.page.getByText(say('rate', values)).first();
  }

  /** Each answer of the whole survey, with its share. */
  async shares(): Promise<string[][]> {
    const table = this.page.getByRole('table', { name: say('results') });
    const rows = await table.locator('tbody').getByRole('row').all();
    return Promise.all(
      rows.map(async (row) => [
        (await row.getByRole('rowheader').textContent()) ?? '',
        ((await row.getByRole('cell').nth(1).textContent()) ?? '').replace(/\s+/g, ' ').trim(),
      ]),
    );
  }

  says(word: keyof SurveyWords, values = {}): Locator {
    return this.page.getByText(withGaps(say(word, values)));
  }
}
