// A survey at work on a real server: planned, its tokens printed, votes cast over REST.

import type { Answer, Survey, SurveyPlan } from '../../core/ballot/survey.ts';
import { newCommandId } from '../../server/ids.ts';
import type { TestDesk } from './front-desk.ts';
import type { NotedPrinter } from './noted-printer.ts';

/** The survey of 2023, at the time of these tests. */
export const november: SurveyPlan = {
  name: 'November 2026',
  site: 'raadhus',
  first: '2026-11-23',
  last: '2026-12-06',
  byArea: false,
  boxesAt: [],
};

export type Reply = { readonly status: number; readonly name: string | undefined };

export class SurveyAtWork {
  readonly desk: TestDesk;
  readonly survey: Survey;
  readonly #admin: string;

  constructor(desk: TestDesk, survey: Survey, admin: string) {
    this.desk = desk;
    this.survey = survey;
    this.#admin = admin;
  }

  /** The same survey after the server was started anew. */
  async on(desk: TestDesk): Promise<SurveyAtWork> {
    return new SurveyAtWork(desk, this.survey, await desk.signIn('admin'));
  }

  /** The codes of new tokens, as they came out of the site's printer. */
  async tokens(
    printer: Pick<NotedPrinter, 'codes'>,
    count: number,
    site = 'raadhus',
    area?: string,
  ): Promise<string[]> {
    const before = printer.codes().length;
    const body = { site, count, ...(area === undefined ? {} : { area }) };
    const { status } = await this.ask('POST', '/batches', body);
    if (status !== 201) throw new Error(`no tokens were printed: ${status}`);
    return printer.codes().slice(before);
  }

  async vote(token: string, answer: Answer = 'satisfied', id = newCommandId()): Promise<Reply> {
    const headers = { 'idempotency-key': id };
    const { status, body } = await this.desk.rest('POST', '/votes', { body: { token, answer }, headers });
    return { status, name: nameIn(body) };
  }

  /** What supervisors see of it: tokens minted and used, votes, tokens handed. */
  async stock(): Promise<unknown> {
    return (await this.ask('GET', '')).body;
  }

  ask(method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: unknown }> {
    return this.desk.rest(method, `/surveys/${this.survey.id}${path}`, {
      token: this.#admin,
      ...(body ? { body } : {}),
    });
  }
}

export async function aSurvey(desk: TestDesk, plan: Partial<SurveyPlan> = {}): Promise<SurveyAtWork> {
  const token = await desk.signIn('admin');
  const { status, body } = await desk.rest('POST', '/surveys', { token, body: { ...november, ...plan } });
  if (status !== 201) throw new Error(`the survey was not planned: ${JSON.stringify(body)}`);
  return new SurveyAtWork(desk, body as Survey, token);
}

function nameIn(body: unknown): string | undefined {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : undefined;
}
