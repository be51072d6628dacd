// A survey that tells areas apart, on the disk of a real office.

import { expect, test } from 'vitest';
import { Ballots } from '../../../core/ballot/ballots.ts';
import { Handed } from '../../../core/ballot/handed.ts';
import { TestClock } from '../../support/clock.ts';
import { startDesk } from '../../support/front-desk.ts';
import { NotedPrinter } from '../../support/noted-printer.ts';
import { aSurvey } from '../../support/survey.ts';

test('V5 votes and tokens handed are counted by area only where at least three serve it', async () => {
  const printer = new NotedPrinter();
  const desk = await startDesk({ clock: new TestClock().read, printerFor: () => printer });
  const survey = await aSurvey(desk, { byArea: true });
  // In the example office, four counters serve passports or help there, and one weddings.
  for (const area of ['pas-koerekort-mitid', 'vielse']) {
    const [token = ''] = await survey.tokens(printer, 1, 'raadhus', area);
    expect(await survey.vote(token)).toMatchObject({ status: 201 });
  }
  const clerk = await desk.connect({ role: 'staff', site: 'raadhus', session: await desk.signIn() });
  await desk.command(clerk, { command: 'open', counter: '4' });
  for (const service of ['pas', 'vielse']) {
    await desk.command(clerk, { command: 'serve-without-ticket', counter: '4', service });
    await desk.command(clerk, { command: 'finish', counter: '4' }, { token: 'handed' });
  }
  const { id } = survey.survey;
  expect(Object.keys((await desk.store.readSheet(`ballots-${id}`, Ballots))?.counts ?? {})).toEqual([
    '2026-11-23/raadhus',
    '2026-11-23/raadhus/pas-koerekort-mitid',
  ]);
  expect((await desk.store.readSheet(`handed-${id}`, Handed))?.counts).toEqual({
    '2026-11-23/raadhus': { handed: 1 },
    '2026-11-23/raadhus/pas-koerekort-mitid': { handed: 1 },
  });
});
