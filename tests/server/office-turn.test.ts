// What was saved for tomorrow comes at night while the server runs, when nothing of a running day is in its way.

import { expect, onTestFinished, test } from 'vitest';
import type { Command } from '../../core/day/commands.ts';
import { exampleOffice } from '../../core/office/example.ts';
import { Bookings } from '../../server/bookings.ts';
import { Devices } from '../../server/devices/devices.ts';
import { Printers } from '../../server/devices/printers.ts';
import { newCommandId } from '../../server/ids.ts';
import { openOffice } from '../../server/office.ts';
import { OfficeChanges } from '../../server/office-changes.ts';
import { openSite } from '../../server/open-site.ts';
import { DayIds } from '../../server/people/day-ids.ts';
import { readSettings } from '../../server/settings.ts';
import { Sites } from '../../server/sites.ts';
import { openMemoryStore } from '../../server/store/memory.ts';
import { Tickets } from '../../server/tickets.ts';
import { TestClock } from '../support/clock.ts';

const admin = { id: 'anna', name: 'Anna' };
const withoutCounter2 = structuredClone(exampleOffice);
withoutCounter2.sites[0]?.counters.splice(1, 1);

test('G3 it waits for its day at every site, and for whoever is in its way', async () => {
  const { clock, office, counters, turn, press } = await aNight();
  await press({ command: 'open', counter: '2' });
  const wish = { version: 1, office: withoutCounter2, when: 'tomorrow' } as const;
  expect(await office.save(wish, admin)).toEqual({ version: 2, replaced: null });

  clock.at('2026-11-24', '02:59');
  await turn();
  expect(counters()).toHaveLength(4);

  clock.at('2026-11-24', '03:00');
  await turn('raadhus');
  expect(counters()).toHaveLength(4);
  await press({ command: 'open', counter: '2' });
  await turn();
  expect(counters()).toHaveLength(4);
  expect(await office.now()).toMatchObject({ version: 2, next: { from: '2026-11-24' } });

  await press({ command: 'close', counter: '2' });
  await turn();
  expect(counters()).toEqual(['1', '3', '4']);
  expect(await office.now()).toMatchObject({ version: 2, office: withoutCounter2, next: null });
});

test('G2 what was taken back does not come', async () => {
  const { clock, office, counters, turn } = await aNight();
  await office.save({ version: 1, office: withoutCounter2, when: 'tomorrow' }, admin);
  await office.withdraw(admin);
  clock.at('2026-11-24', '04:00');
  await turn();
  expect(counters()).toHaveLength(4);
});

/** An evening at the office, with all of its sites and nobody there. */
async function aNight() {
  const clock = new TestClock('2026-11-23', '20:00');
  const store = openMemoryStore();
  const settings = readSettings({});
  if (typeof settings === 'string') throw new Error(settings);
  const configuration = await openOffice(store, settings, clock.read, () => {});
  const dayIds = new DayIds(store);
  await dayIds.start();
  const sites = new Sites(configuration, (id) =>
    openSite({
      id,
      configuration,
      store,
      clock: clock.read,
      log: { info: () => {}, warn: () => {} },
      dayIds,
      tickets: new Tickets('for this test', () => null),
      printers: new Printers(new Devices({ store, clock: clock.read }), () => undefined),
      bookings: new Bookings(),
      dayEnded: async () => {},
    }),
  );
  const office = new OfficeChanges({
    configuration,
    sites,
    keepMonths: 13,
    clock: clock.read,
    warn: () => {},
  });
  await office.turn();
  onTestFinished(() => sites.stop());
  return {
    clock,
    office,
    counters: () => configuration.site('raadhus')?.counters.map(({ id }) => id),
    /** As the server does now and then; at one site alone, or at all. */
    turn: async (site?: string) => {
      const due = sites.all().filter((open) => site === undefined || open.site.id === site);
      for (const open of due) await open.site.turn();
      await office.turn();
    },
    press: async (command: Command) => {
      const outcome = await sites
        .find('raadhus')
        ?.site.ask({ id: newCommandId(), digest: '', command }, () => 'person:anna');
      expect(outcome).toHaveProperty('entry');
    },
  };
}
