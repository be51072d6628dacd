// The one published snapshot of a survey, as a real server renews it after closing (V6, V7).

import { describe, expect, test } from 'vitest';
import type { Results } from '../../../core/ballot/results.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { aSurvey, type SurveyAtWork } from '../../support/survey.ts';

const hidden = { status: 404, body: { name: 'survey/not-published' } };

async function atWork() {
  const clock = new TestClock('2026-11-23', '10:00');
  const printer = new NotedPrinter();
  const start = (store?: TestDesk['store']) =>
    startDesk({ ...(store ? { store } : {}), clock: clock.read, printerFor: () => printer });
  const desk = await start();
  return { clock, printer, start, desk, survey: await aSurvey(desk) };
}

/** Night falls, and in the morning somebody comes. */
async function nextMorning(desk: TestDesk, clock: TestClock, date: string): Promise<void> {
  clock.at(date, '09:00');
  await desk.rest('POST', '/sites/raadhus/tickets', { body: { services: ['pas'], language: 'da' } });
}

async function voteAll(survey: SurveyAtWork, tokens: readonly string[]): Promise<void> {
  for (const [i, token] of tokens.entries()) await survey.vote(token, i % 3 === 0 ? 'neither' : 'satisfied');
}

describe('results', () => {
  test('V6 nothing is published before closing, nor with fewer than ten votes', async () => {
    const { clock, printer, desk, survey } = await atWork();
    const tokens = await survey.tokens(printer, 12);

    await voteAll(survey, tokens.slice(0, 9));
    expect(await survey.ask('GET', '/results')).toMatchObject(hidden);
    await nextMorning(desk, clock, '2026-11-24');
    const onTuesday = await survey.on(desk);
    expect(await onTuesday.ask('GET', '/results')).toMatchObject(hidden);
    await voteAll(onTuesday, tokens.slice(9));
    expect(await onTuesday.ask('GET', '/results')).toMatchObject(hidden);
    await nextMorning(desk, clock, '2026-11-25');
    expect(await (await survey.on(desk)).ask('GET', '/results')).toMatchObject({
      status: 200,
      body: { through: '2026-11-24', total: { votes: 12 } },
    });
  });

  test('V6 renewed only when ten more have voted', async () => {
    const { clock, printer, desk, survey } = await atWork();
    const tokens = await survey.tokens(printer, 30);
    const votesTold = async () => {
      const { body } = await (await survey.on(desk)).ask('GET', '/results');
      return (body as Results).total.votes;
    };

    await voteAll(survey, tokens.slice(0, 11));
    await nextMorning(desk, clock, '2026-11-24');
    expect(await votesTold()).toBe(11);
    await voteAll(survey, tokens.slice(11, 20));
    await nextMorning(desk, clock, '2026-11-25');
    expect(await votesTold()).toBe(11);
    await voteAll(survey, tokens.slice(20, 21));
    await nextMorning(desk, clock, '2026-11-26');
    expect(await votesTold()).toBe(21);
  });

  test('V6 where the server is off at night, they are renewed when it starts', async () => {
    const { clock, printer, start, desk, survey } = await atWork();
    await voteAll(survey, await survey.tokens(printer, 12));
    await desk.rest('POST', '/sites/raadhus/tickets', { body: { services: ['pas'], language: 'da' } });
    await desk.stop();

    clock.at('2026-11-24', '08:00');
    const next = await survey.on(await start(desk.store));

    expect(await next.ask('GET', '/results')).toMatchObject({
      status: 200,
      body: { through: '2026-11-23', total: { votes: 12 } },
    });
  });

  test('V7 each share stands with its numerator and denominator, the rate with the tokens handed over', async () => {
    const { clock, printer, desk, survey } = await atWork();
    const tokens = await survey.tokens(printer, 12);
    const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
    await desk.command(clerk, { command: 'open', counter: '1' });
    for (let visit = 0; visit < 15; visit++) {
      await desk.command(clerk, { command: 'serve-without-ticket', counter: '1', service: 'pas' });
      await desk.command(clerk, { command: 'finish', counter: '1' }, { token: 'handed' });
    }
    await voteAll(survey, tokens);
    await nextMorning(desk, clock, '2026-11-24');

    const { body } = await (await survey.on(desk)).ask('GET', '/results');

    const { total } = body as Results;
    expect(total).toMatchObject({ votes: 12, handed: 15, responseRate: 12 / 15 });
    expect(total.shares.map(({ answer, count, share }) => [answer, count, share])).toEqual([
      ['satisfied', 8, 8 / 12],
      ['neither', 4, 4 / 12],
      ['dissatisfied', 0, 0],
    ]);
    for (const { share, interval, band } of total.shares) {
      expect(interval?.low).toBeLessThanOrEqual(share);
      expect(interval?.high).toBeGreaterThanOrEqual(share);
      expect(band?.low).toBeCloseTo((share * 12) / 15);
    }
  });

  test('V4 more votes than tokens handed over: no rate, no interval, and both numbers are told', async () => {
    const { clock, printer, desk, survey } = await atWork();
    await voteAll(survey, await survey.tokens(printer, 12));
    await nextMorning(desk, clock, '2026-11-24');

    const { body } = await (await survey.on(desk)).ask('GET', '/results');

    const { total } = body as Results;
    expect(total).toMatchObject({ votes: 12, handed: 0, responseRate: null });
    expect(total.shares.map(({ interval, band }) => [interval, band])).toEqual(Array(3).fill([null, null]));
  });
});
