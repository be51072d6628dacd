// Visits served stand beside the tokens handed over, so that everybody sees how many got none (V1).

import { expect, test } from 'vitest';
import type { SurveyPlan } from '../../../core/ballot/survey.ts';
import { TestClock } from '../../support/clock.ts';
import { type Page, startDesk, type TestDesk } from '../../support/front-desk.ts';
import { aSurvey, type SurveyAtWork } from '../../support/survey.ts';

async function atWork(plan: Partial<SurveyPlan>) {
  const clock = new TestClock('2026-11-23', '20:00');
  const desk = await startDesk({ clock: clock.read });
  return { clock, desk, survey: await aSurvey(desk, plan) };
}

async function clerkAt(desk: TestDesk, site: string): Promise<Page> {
  const page = await desk.connect({ role: 'staff', site, session: await desk.signIn() });
  await desk.command(page, { command: 'open', counter: '1' });
  return page;
}

/** So many served, one sent away. */
async function serve(desk: TestDesk, clerk: Page, count: number): Promise<void> {
  for (let visit = 0; visit < count; visit++) {
    await desk.command(clerk, { command: 'serve-without-ticket', counter: '1', service: 'pas' });
    await desk.command(clerk, { command: 'finish', counter: '1' }, { token: 'handed' });
  }
  await desk.command(clerk, { command: 'serve-without-ticket', counter: '1', service: 'pas' });
  await desk.command(clerk, { command: 'cancel', counter: '1', cause: 'cancelled-by-citizen' });
}

async function served(survey: SurveyAtWork): Promise<unknown> {
  const { served, outcomes } = (await survey.stock()) as { served: number; outcomes: { handed?: number } };
  return { served, handed: outcomes.handed ?? 0 };
}

test('V1 counts whom the survey could ask: its days, its sites, those served', async () => {
  const { clock, desk, survey } = await atWork({ first: '2026-11-24', last: '2026-12-07' });
  await serve(desk, await clerkAt(desk, 'raadhus'), 2);
  expect(await served(survey)).toEqual({ served: 0, handed: 0 });

  clock.at('2026-11-24', '10:00');
  const onTuesday = await survey.on(desk);
  await serve(desk, await clerkAt(desk, 'raadhus'), 3);
  expect(await served(onTuesday)).toEqual({ served: 3, handed: 3 });

  clock.at('2026-11-25', '10:00');
  const onWednesday = await survey.on(desk);
  const clerk = await clerkAt(desk, 'raadhus');
  await serve(desk, clerk, 1);
  await desk.command(clerk, { command: 'close', counter: '1' });
  await serve(desk, await clerkAt(desk, 'bov'), 5);
  expect(await served(onWednesday)).toEqual({ served: 4, handed: 4 });
});

test('V1 knows the days that are over from their journals too', async () => {
  const { clock, desk, survey } = await atWork({});
  await serve(desk, await clerkAt(desk, 'raadhus'), 2);
  clock.at('2026-11-24', '10:00');
  await serve(desk, await clerkAt(desk, 'raadhus'), 1);

  await desk.store.deleteSheet('figures-raadhus-2026-11-23');

  expect(await served(await survey.on(desk))).toEqual({ served: 3, handed: 3 });
});
