// Voting at a real server: a token, an answer, and every way in which it is refused (V4).

import { describe, expect, test } from 'vitest';
import { alphabet, codeOf, spaced } from '../../../core/ballot/code.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk } from '../../support/front-desk.ts';
import { HeldStore } from '../../support/held-store.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { aSurvey } from '../../support/survey.ts';

const accepted = { status: 201, name: undefined };

async function atWork() {
  const clock = new TestClock();
  const printer = new NotedPrinter();
  const desk = await startDesk({ clock: clock.read, printerFor: () => printer });
  return { clock, printer, desk };
}

describe('a token', () => {
  test('V4 votes once, and is spent then', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    expect(await survey.vote(token, 'neither')).toEqual(accepted);
    expect(await survey.vote(token, 'satisfied')).toEqual({ status: 409, name: 'vote/spent' });
    expect(await survey.stock()).toMatchObject({
      voted: 1,
      stock: [{ site: 'raadhus', minted: 1, used: 1 }],
    });
  });

  test('V4 that many stations take at the same time votes once', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    const replies = await Promise.all(Array.from({ length: 8 }, () => survey.vote(token)));

    expect(replies.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(replies.filter(({ name }) => name === 'vote/spent')).toHaveLength(7);
    expect(await survey.stock()).toMatchObject({ voted: 1 });
  });

  test('V3 may be typed in small letters and groups, with O for 0 and l for 1', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const tokens = await survey.tokens(printer, 8);

    for (const token of tokens) {
      const typed = spaced(token.toLowerCase().replace(/0/g, 'o').replace(/1/g, 'l'));
      expect(await survey.vote(typed)).toEqual(accepted);
    }
  });

  test('V4 that was mistyped is told so, and counts nothing', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);
    const wrong = alphabet[(alphabet.indexOf(token.charAt(3)) + 1) % alphabet.length];

    for (const typed of ['', 'pas', token.slice(1), `${token.slice(0, 3)}${wrong}${token.slice(4)}`]) {
      expect(await survey.vote(typed)).toEqual({ status: 422, name: 'vote/mistyped' });
    }
    expect(await survey.stock()).toMatchObject({ voted: 0 });
    expect(await survey.vote(token)).toEqual(accepted);
  });

  test('V4 that nobody minted is unknown', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    await survey.tokens(printer, 1);
    const neverMinted = codeOf(Array.from({ length: 15 }, (_, i) => i));

    expect(await survey.vote(neverMinted)).toEqual({ status: 404, name: 'vote/unknown' });
    expect(await survey.stock()).toMatchObject({ voted: 0 });
  });

  test('V4 of another survey than the one that asks here is told so at the station', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const inBov = await aSurvey(desk, { site: 'bov' });
    const [token = ''] = await inBov.tokens(printer, 1, 'bov');
    const body = { token, site: 'raadhus', answer: 'satisfied' };

    for (const path of ['/votes', '/votes/check']) {
      const { answer: _answer, ...check } = body;
      const reply = await desk.rest('POST', path, { body: path === '/votes' ? body : check });
      expect(reply).toMatchObject({ status: 409, body: { name: 'vote/other-survey' } });
    }
    expect(await survey.stock()).toMatchObject({ voted: 0 });
    expect(await inBov.stock()).toMatchObject({ voted: 0 });
    expect(await inBov.vote(token)).toEqual(accepted);
  });

  test('V4 is too early before the first day and too late after the last, to the service day', async () => {
    const { clock, desk, printer } = await atWork();
    const survey = await aSurvey(desk, { first: '2026-11-24', last: '2026-12-07' });
    const [first = '', last = '', late = ''] = await survey.tokens(printer, 3);
    /** The service day turns with whatever is asked of the site. */
    const turn = async (date: string, time: string) => {
      clock.at(date, time);
      await desk.rest('POST', '/sites/raadhus/tickets', { body: { services: ['pas'], language: 'da' } });
    };

    expect(await survey.vote(first)).toEqual({ status: 409, name: 'vote/too-early' });
    await turn('2026-11-24', '02:59');
    expect(await survey.vote(first)).toEqual({ status: 409, name: 'vote/too-early' });
    await turn('2026-11-24', '03:00');
    expect(await survey.vote(first)).toEqual(accepted);
    await turn('2026-12-08', '02:59');
    expect(await survey.vote(last)).toEqual(accepted);
    await turn('2026-12-08', '03:00');
    expect(await survey.vote(late)).toEqual({ status: 409, name: 'vote/too-late' });
    expect(await (await survey.on(desk)).stock()).toMatchObject({ voted: 2, stage: 'over' });
  });

  test('V4 counts no more once the survey was ended by hand', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = '', other = ''] = await survey.tokens(printer, 2);
    await survey.vote(token);
    await survey.ask('POST', '/end');

    expect(await survey.vote(other)).toEqual({ status: 409, name: 'vote/too-late' });
    expect(await survey.stock()).toMatchObject({ voted: 1 });
  });

  test('V4 asking whether it is good spends nothing', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    for (let time = 0; time < 3; time++) {
      const reply = await desk.rest('POST', '/votes/check', { body: { token, site: 'raadhus' } });
      expect(reply).toMatchObject({ status: 200, body: { survey: survey.survey.id } });
    }
    expect(await survey.vote(token)).toEqual(accepted);
    expect(await desk.rest('POST', '/votes/check', { body: { token } })).toMatchObject({
      status: 409,
      body: { name: 'vote/spent' },
    });
  });
});

describe('guessing', () => {
  test('V4 is slowed down, and who votes with a good token beforehand is not', async () => {
    const printer = new NotedPrinter();
    const flow = { sockets: { burst: 300, perSecond: 50 }, api: { requests: 1000, guesses: 5 } };
    const desk = await startDesk({ clock: new TestClock().read, printerFor: () => printer, flow });
    const survey = await aSurvey(desk);
    const tokens = await survey.tokens(printer, 10);

    for (const token of tokens) expect(await survey.vote(token)).toEqual(accepted);
    const guesses = await Promise.all(tokens.map((_, i) => survey.vote(codeOf(Array(15).fill(i)))));

    expect(guesses.filter(({ name }) => name === 'vote/unknown').length).toBeLessThanOrEqual(5);
    expect(guesses.filter(({ name }) => name === 'rate/slow-down').length).toBeGreaterThanOrEqual(5);
  });
});

describe('a request that comes again', () => {
  test('V5 within a minute is answered the same and counts once', async () => {
    const { clock, desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    expect(await survey.vote(token, 'satisfied', 'tapped-once')).toEqual(accepted);
    clock.later(60_000);
    expect(await survey.vote(token, 'satisfied', 'tapped-once')).toEqual(accepted);
    expect(await survey.stock()).toMatchObject({ voted: 1 });
  });

  test('V5 while the first is still under way is answered the same and counts once', async () => {
    const store = new HeldStore();
    const printer = new NotedPrinter();
    const desk = await startDesk({ store, clock: new TestClock().read, printerFor: () => printer });
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    store.hold();
    const reached = store.arrival();
    const first = survey.vote(token, 'satisfied', 'tapped-twice');
    await reached;
    const second = survey.vote(token, 'satisfied', 'tapped-twice');
    // Answered behind the second, whatever that one waits for.
    await desk.rest('POST', '/votes/check', { body: { token } });
    store.release();

    expect(await Promise.all([first, second])).toEqual([accepted, accepted]);
    expect(await survey.stock()).toMatchObject({ voted: 1 });
  });

  test('V5 is forgotten after a minute', async () => {
    const { clock, desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);

    await survey.vote(token, 'satisfied', 'tapped-once');
    clock.later(60_001);
    expect(await survey.vote(token, 'satisfied', 'tapped-once')).toEqual({ status: 409, name: 'vote/spent' });
  });

  test('V5 is known from memory alone: after a restart the token is spent', async () => {
    const { clock, desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = ''] = await survey.tokens(printer, 1);
    await survey.vote(token, 'satisfied', 'tapped-once');

    await desk.stop();
    const after = await survey.on(
      await startDesk({ store: desk.store, clock: clock.read, printerFor: () => printer }),
    );

    expect(await after.vote(token, 'satisfied', 'tapped-once')).toEqual({ status: 409, name: 'vote/spent' });
    expect(await after.stock()).toMatchObject({ voted: 1 });
  });

  test('V4 with another token is a vote of its own', async () => {
    const { desk, printer } = await atWork();
    const survey = await aSurvey(desk);
    const [token = '', other = ''] = await survey.tokens(printer, 2);

    expect(await survey.vote(token, 'satisfied', 'the-same-id')).toEqual(accepted);
    expect(await survey.vote(other, 'satisfied', 'the-same-id')).toEqual(accepted);
    expect(await survey.stock()).toMatchObject({ voted: 2 });
  });
});
