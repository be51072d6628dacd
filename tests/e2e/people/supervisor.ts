// A supervisor with a survey: a member of staff with some pages more.

import type { Locator } from 'playwright-core';
import { addDays } from '../../../core/time.ts';
import { da, type SurveyWords } from '../../../counter/survey/words/da.ts';
import { Clerk, text } from './clerk.ts';
import { speaking, startsWith, withGaps } from './words.ts';

export const say = speaking<SurveyWords>(da);

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
    await this.page.getByRole('button', { name: text('stopTaking') }).click();
  }

  async allowTaking(): Promise<void> {
    await this.openRoom();
    await this.page.getByRole('button', { name: text('allowTaking') }).click();
  }

  /** Frees a counter whose person is gone. */
  async free(label: string): Promise<void> {
    await this.page.getByRole('button', { name: text('freeOf', { label }) }).click();
    await this.inDialog(text('freeTitle', { label }), text('freeYes'));
    await this.page.getByRole('row', { name: new RegExp(`^${label} ${text('counter-closed')}`) }).waitFor();
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
