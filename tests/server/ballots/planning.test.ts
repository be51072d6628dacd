// The disk fails while a survey is planned or ended: what was refused is not there, and what is there can be used (V3).

import { expect, test } from 'vitest';
import type { SurveyPlan } from '../../../core/ballot/survey.ts';
import { isRefusal } from '../../../core/day/context.ts';
import { Voting } from '../../../server/ballots/voting.ts';
import { openMemoryStore } from '../../../server/store/memory.ts';
import { type Store, StoreFailed } from '../../../server/store/store.ts';
import { TestClock } from '../../support/clock.ts';
import { anOffice, inForce } from '../../support/office.ts';
import { november } from '../../support/survey.ts';

async function atVoting(fails: (call: 'read' | 'write', sheet: string) => boolean) {
  const store = openMemoryStore();
  const readSheet: Store['readSheet'] = async (name, schema) => {
    if (fails('read', name)) throw new StoreFailed('EIO');
    return store.readSheet(name, schema);
  };
  const writeSheet: Store['writeSheet'] = async (name, body) => {
    if (fails('write', name)) throw new StoreFailed('EIO');
    await store.writeSheet(name, body);
  };
  const voting = new Voting({
    configuration: inForce(anOffice()),
    store: { ...store, readSheet, writeSheet },
    secret: 'of this test',
    clock: new TestClock().read,
    today: () => november.first,
  });
  await voting.start();
  return voting;
}

test('V3 a survey whose box can’t be opened is not planned, and can be planned a moment later', async () => {
  let isIll = true;
  const voting = await atVoting((call) => isIll && call === 'read');
  await expect(voting.plan(november, 'survey-1')).rejects.toThrow('EIO');
  isIll = false;
  expect(await voting.plan(november, 'survey-2')).toMatchObject({ id: 'survey-2' });
  expect(voting.survey('survey-2')).toBeDefined();
  expect(voting.surveys()).toHaveLength(1);
});

test('V3 a survey is planned and has ended when it says so, also where no sheet can be written just then', async () => {
  let isIll = false;
  const voting = await atVoting((call) => isIll && call === 'write');
  const reading = { controller: '0000000A', totals: { satisfied: 7, neither: 0, dissatisfied: 0 } };
  const plan: SurveyPlan = { ...november, boxesAt: ['raadhus'] };
  await voting.drops('boxes-1', 'raadhus', reading);
  isIll = true;
  expect(await voting.plan(plan, 'survey-1')).toMatchObject({ id: 'survey-1' });
  isIll = false;
  // They say it again, and one more fell into the box.
  await voting.drops('boxes-1', 'raadhus', reading);
  await voting.drops('boxes-1', 'raadhus', { ...reading, totals: { ...reading.totals, satisfied: 8 } });
  expect(voting.survey('survey-1')?.box.voted()).toBe(1);
  for (let n = 9; n < 30; n += 1)
    await voting.drops('boxes-1', 'raadhus', { ...reading, totals: { ...reading.totals, satisfied: n } });
  isIll = true;
  expect(isRefusal(await voting.end('survey-1', 'raadhus'))).toBe(false);
});
