// What staff say of a token when they end a served visit: counted beside the ballots, and told nowhere else.

import { expect, test } from 'vitest';
import type { TokenOutcome } from '../../../core/ballot/handed.ts';
import { Handed } from '../../../core/ballot/handed.ts';
import type { Ack } from '../../../core/protocol.ts';
import { Voting } from '../../../server/ballots/voting.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../../server/store/store.ts';
import { TestClock } from '../../support/clock.ts';
import { type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';
import { HeldStore } from '../../support/held-store.ts';
import { anOffice, inForce } from '../../support/office.ts';
import { aSurvey, november, type SurveyAtWork } from '../../support/survey.ts';

test('V1 the journal is the same whatever became of the token', async () => {
  const said = ['handed', 'declined', 'not-suitable', undefined] as const;
  const digests = await Promise.all(
    said.map(async (token) => {
      const { desk, clerk } = await atWork();
      await finish(clerk, 'finish-once', token);
      const [entry] = (await desk.store.read('raadhus/2026-11-23')).slice(-1);
      return [entry?.command, entry?.digest];
    }),
  );
  expect(new Set(digests.map(String)).size).toBe(1);
});

test('L7 a finish that comes again counts its token once, and not with another outcome', async () => {
  const { survey, clerk } = await atWork();
  const first = await finish(clerk, 'finish-once', 'handed');
  expect(await finish(clerk, 'finish-once', 'handed')).toEqual(first);
  expect(await finish(clerk, 'finish-once', 'declined')).toMatchObject({
    refusal: { refused: 'command/reused' },
  });
  expect(await outcomes(survey)).toEqual({ handed: 1 });
});

test('L7 a finish that comes again after minutes counts no second token', async () => {
  const { clock, desk, survey, clerk } = await atWork();
  await finish(clerk, 'finish-once', 'handed');
  clock.later(180_000);
  const other = await desk.connect({
    role: 'staff',
    site: 'raadhus',
    session: await desk.signIn('supervisor'),
  });
  await serve(desk, other, '2');
  await finish(other, 'finish-other', 'handed', '2');
  expect(await finish(clerk, 'finish-once', 'handed')).toMatchObject({ ok: true });
  expect(await outcomes(survey)).toEqual({ handed: 2 });
});

test('V1 a token counts also where the counter was pressed again before the disk had the finish', async () => {
  const store = new HeldStore();
  const { desk, survey, clerk } = await atWork(store);
  store.hold();
  const reached = store.arrival();
  const taken = desk.command(clerk, { command: 'take', services: ['pas'], language: 'da', slip: false });
  await reached;
  const finished = finish(clerk, 'finish-once', 'handed');
  const next = desk.command(clerk, { command: 'call-next', counter: '1' });
  // Answered behind both.
  await desk.command(clerk, { command: 'end-day' });
  store.release();
  expect(await Promise.all([taken, finished, next])).toMatchObject([
    { ok: true },
    { ok: true },
    { ok: true },
  ]);
  expect(await outcomes(survey)).toEqual({ handed: 1 });
});

test('V1 undo takes back what was counted, also after a restart and after the survey was ended', async () => {
  const { clock, desk, survey, clerk } = await atWork();
  await finish(clerk, 'finish-once', 'handed');
  await survey.ask('POST', '/end');
  await desk.stop();
  const after = await startDesk({ store: desk.store, clock: clock.read });
  const again = await after.connect({ role: 'staff', site: 'raadhus', session: await after.signIn() });
  expect(await after.command(again, { command: 'undo', counter: '1' })).toMatchObject({ ok: true });
  expect(await outcomes(await survey.on(after))).toEqual({ handed: 0 });
});

test('V1 an undo that comes again takes back what the first could not, because the disk failed between the two', async () => {
  const store = new HeldStore();
  const { desk, survey, clerk } = await atWork(store);
  await finish(clerk, 'finish-once', 'handed');
  const undoing = { id: 'undo-once', command: { command: 'undo', counter: '1' } } as const;
  const { writeSheet } = store;
  store.writeSheet = () => Promise.reject(new StoreFailed('only journals can be written'));
  expect(await clerk.emitWithAck('command', undoing)).toMatchObject({
    refusal: { refused: 'store/failing' },
  });
  store.writeSheet = writeSheet;
  expect(await outcomes(survey)).toEqual({ handed: 1 });

  expect(await clerk.emitWithAck('command', undoing)).toMatchObject({ answer: { undone: 'finish-once' } });

  expect(await outcomes(survey)).toEqual({ handed: 0 });
  expect(await desk.command(clerk, { command: 'finish', counter: '1' })).toMatchObject({ ok: true });
});

test('V5 two minutes later nothing on the disk tells any more what became of whose token', async () => {
  const store = openMemoryStore();
  const clock = new TestClock();
  const voting = new Voting({
    configuration: inForce(anOffice()),
    store,
    secret: 'for this test',
    clock: clock.read,
    today: () => '2026-11-23',
  });
  await voting.start();
  await voting.plan(november, 'november');
  await voting.hand({ id: 'finish-once', at: clock.now }, 'raadhus', undefined, 'not-suitable');
  clock.later(119_999);
  await voting.forget();
  expect((await store.readSheet('handed-november', Handed))?.recent).toHaveLength(1);
  clock.later(1);
  await voting.forget();
  expect(await store.readSheet('handed-november', Handed)).toEqual({
    counts: { '2026-11-23/raadhus': { 'not-suitable': 1 } },
    recent: [],
  });
});

/** A survey under way, and a clerk at counter 1 who serves the first citizen. */
async function atWork(store: Store = openMemoryStore()) {
  const clock = new TestClock();
  const desk = await startDesk({ clock: clock.read, store });
  const survey = await aSurvey(desk);
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await serve(desk, clerk, '1');
  return { clock, desk, survey, clerk };
}

async function serve(desk: TestDesk, clerk: Page, counter: string): Promise<void> {
  await desk.command(clerk, { command: 'open', counter });
  await desk.command(clerk, { command: 'serve-without-ticket', counter, service: 'pas' });
}

function finish(clerk: Page, id: string, token?: TokenOutcome, counter = '1'): Promise<Ack> {
  const message = { id, command: { command: 'finish', counter } } as const;
  return clerk.emitWithAck('command', token === undefined ? message : { ...message, token });
}

async function outcomes(survey: SurveyAtWork): Promise<unknown> {
  return ((await survey.stock()) as { outcomes: unknown }).outcomes;
}
