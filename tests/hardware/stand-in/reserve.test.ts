import { describe, expect, test } from 'vitest';
import type { CommandOf } from '../../../core/day/commands.ts';
import { DAY, instantOf } from '../../../core/time.ts';
import type { Reserve } from '../../../hardware/stand-in/reserve.ts';
import { Disk, type Fault } from '../../support/disk.ts';
import { anOffice } from '../../support/office.ts';
import { randomFrom } from '../../support/random.ts';
import { aStanding, grant, Machine, place } from './machine.ts';

const monday = '2026-11-23';
const tuesday = '2026-11-24';
const take: CommandOf<'take'> = { command: 'take', services: ['pas'], language: 'da', slip: false };

function at(date: string, time: string) {
  return instantOf(date, time, 'Europe/Copenhagen');
}

function aMachine(seed = 1): Machine {
  return new Machine(randomFrom(seed), at(monday, '10:00'));
}

async function withNumbers(reserve: Reserve): Promise<void> {
  await reserve.note(aStanding([monday, tuesday]));
  await reserve.granted('raadhus', monday, 'grant-monday', grant());
  await reserve.granted('raadhus', tuesday, 'grant-tuesday', grant());
}

async function taken(reserve: Reserve, press: string, command = take): Promise<string | undefined> {
  const outcome = await reserve.take(command, press);
  return 'refused' in outcome ? outcome.refused : outcome.answer.number;
}

function toTell(reserve: Reserve) {
  return reserve.untold().map(({ command: { date, number, press } }) => ({ date, number, press }));
}

describe('the numbers of an agent', () => {
  test('K2 K4 are given one after the other, one for each press, over restarts', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    expect(await taken(reserve, 'press-1')).toBe('A980');
    expect(await taken(reserve, 'press-2')).toBe('A981');
    expect(await taken(reserve, 'press-1')).toBe('A980');
    const { reserve: again } = await machine.start();
    expect(await taken(again, 'press-2')).toBe('A981');
    expect(await taken(again, 'press-3')).toBe('A982');
    expect(toTell(again).map(({ number }) => number)).toEqual(['A980', 'A981', 'A982']);
  });

  test.each<Fault>(['kill', 'cut', 'fail'])(
    'K2 K3 a %s at any write: no number is seen by two, and what was seen is told',
    async (fault) => {
      let moments = 0;
      for (let moment = 1; moment <= moments + 1; moment += 1) {
        const machine = aMachine(moment);
        const seen: string[] = [];
        try {
          const { reserve } = await machine.start((operation) => {
            moments = Math.max(moments, operation);
            return operation === moment ? fault : undefined;
          });
          await withNumbers(reserve);
          for (const press of ['one', 'two', 'three']) {
            const number = await taken(reserve, press);
            if (number?.startsWith('A')) seen.push(number);
          }
        } catch {
          // The program ended, or could keep nothing.
        }
        machine.disk.kill();
        const { reserve } = await machine.start();
        expect(toTell(reserve).map(({ number }) => number)).toEqual(expect.arrayContaining(seen));
        if (reserve.today) {
          for (const press of ['four', 'five']) seen.push((await taken(reserve, press)) ?? '');
        }
        expect(new Set(seen).size, `moment ${moment}: ${seen}`).toBe(seen.length);
      }
      expect(moments).toBeGreaterThan(15);
    },
    30_000,
  );

  test('K2 whatever byte on the disk was changed, no number is given a second time', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    for (const press of ['one', 'two']) expect(await taken(reserve, press)).toMatch(/^A98/);
    const whole = machine.disk.bytes(place) ?? Buffer.alloc(0);
    // Through the last lines byte by byte, and now and then before.
    const places = Array.from({ length: 1000 }, (_, i) => whole.length - 1 - i);
    for (let i = 0; i < whole.length - 1000; i += 997) places.push(i);
    for (const where of places) {
      const changed = Buffer.from(whole);
      changed[where] = (changed[where] ?? 0) ^ 4;
      const harmed = new Machine(randomFrom(1), machine.now, 'b');
      await harmed.start();
      harmed.disk.put(place, changed);
      const { reserve: left } = await harmed.start();
      expect(await taken(left, 'three'), `byte ${where}`).toMatch(/^(A98[2-9]|number\/none-free)$/);
    }
  }, 30_000);

  test.each<Fault>(['kill', 'cut'])(
    'K2 a %s at any moment of a start at which the end is torn: what may have stood there is given up',
    async (fault) => {
      let moments = 0;
      for (let moment = 1; moment <= moments + 1; moment += 1) {
        const machine = aMachine(moment);
        const { reserve } = await machine.start();
        await withNumbers(reserve);
        for (const press of ['one', 'two']) await taken(reserve, press);
        machine.disk.put(place, (machine.disk.bytes(place) ?? Buffer.alloc(0)).subarray(0, -5));
        const faults = (operation: number) => {
          moments = Math.max(moments, operation);
          return operation === moment ? fault : undefined;
        };
        await machine.start(faults).catch(() => {});
        machine.disk.kill();
        const { reserve: again } = await machine.start();
        expect(await taken(again, 'three'), `moment ${moment}`).toMatch(/^A98[2-9]/);
      }
      expect(moments).toBeGreaterThan(5);
    },
  );

  test('K2 K3 where the middle is damaged what was taken before is told, and no number is given', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    await taken(reserve, 'one');
    const before = machine.disk.bytes(place)?.length ?? 0;
    for (const press of ['two', 'three']) await taken(reserve, press);
    const changed = Buffer.from(machine.disk.bytes(place) ?? []);
    changed[before + 20] = 0;
    machine.disk.put(place, changed);
    const { reserve: again, found } = await machine.start();
    expect(found).toEqual({ is: 'damaged' });
    expect(toTell(again).map(({ number }) => number)).toEqual(['A980']);
    expect(await taken(again, 'four')).toBe('number/none-free');
  });

  test('K2 one that has lost its disk has none', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    Object.assign(machine, { disk: new Disk(randomFrom(2)) });
    const { reserve: empty } = await machine.start();
    expect(await taken(empty, 'press-1')).toBe('number/none-free');
  });

  test('K2 goes on to the next day, and never back to one before, whatever the clock does', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    expect(await taken(reserve, 'press-1')).toBe('A980');
    machine.now = at(tuesday, '09:00');
    expect(await taken(reserve, 'press-2')).toBe('A980');
    machine.now = at(monday, '09:00');
    const { reserve: again } = await machine.start();
    expect(await taken(again, 'press-3')).toBe('A981');
    expect(toTell(again).map(({ date }) => date)).toEqual([monday, tuesday, tuesday]);
    machine.now = at('2027-01-01', '09:00');
    expect(await taken(again, 'press-4')).toBe('number/none-free');
  });

  test.each([
    { ahead: DAY, tells: 'a day ahead' },
    { ahead: -DAY, tells: 'a day behind' },
  ])('K2 K3 goes by the server’s clock where its own is $tells', async ({ ahead }) => {
    const machine = aMachine();
    const at = machine.now;
    machine.now += ahead;
    const { reserve } = await machine.start();
    await reserve.note({ ...aStanding([monday, tuesday]), at });
    await reserve.granted('raadhus', monday, 'grant-monday', grant());
    await reserve.granted('raadhus', tuesday, 'grant-tuesday', grant());
    const { reserve: again } = await machine.start();
    await taken(again, 'press-1');
    expect(again.untold()).toMatchObject([{ command: { date: monday, arrived: at } }]);
  });

  test('K2 a clock that leapt and is right again: it goes back to the day that the server says', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    machine.now += DAY;
    await taken(reserve, 'press-1');
    machine.now -= DAY;
    await reserve.note(aStanding([monday, tuesday]));
    const { reserve: again } = await machine.start();
    await taken(again, 'press-2');
    expect(toTell(again).map(({ date }) => date)).toEqual([tuesday, monday]);
  });

  test('K2 O1 what is closed is refused by what the server told last', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    const closed = anOffice((office) => {
      for (const site of office.sites) site.hours = { week: { tue: [{ from: '09:00', to: '12:00' }] } };
    });
    await reserve.note(aStanding([monday, tuesday], 'agent-1', closed));
    expect(await taken(reserve, 'press-1')).toBe('service/closed');
  });

  test('K2 O2 what supervisors stopped stays stopped, on that day', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    const said = { date: monday, taking: true, stopped: ['pas'], messages: [] };
    await reserve.note({ ...aStanding([monday, tuesday]), today: said });
    expect(await taken(reserve, 'press-1')).toBe('service/stopped');
    expect(await taken(reserve, 'press-2', { ...take, services: ['mitid'] })).toBe('A980');
    await reserve.note({ ...aStanding([monday, tuesday]), today: { ...said, taking: false } });
    expect(await taken(reserve, 'press-3', { ...take, services: ['mitid'] })).toBe('taking/stopped');
    machine.now = at(tuesday, '09:00');
    expect(await taken(reserve, 'press-4')).toBe('A980');
  });

  test('K2 a disk that took nothing is tried again; what could not be kept was seen by nobody', async () => {
    const machine = aMachine();
    let fails = false;
    const { reserve } = await machine.start(() => (fails ? 'fail' : undefined));
    await withNumbers(reserve);
    expect(await taken(reserve, 'press-1')).toBe('A980');
    fails = true;
    await expect(reserve.take(take, 'press-2')).rejects.toThrow();
    await expect(reserve.mend()).rejects.toThrow();
    expect(reserve.failed).toBe(true);
    fails = false;
    await expect(reserve.take(take, 'press-2')).rejects.toThrow();
    await reserve.mend();
    expect(await taken(reserve, 'press-2')).toBe('A981');
    const { reserve: again } = await machine.start();
    expect(toTell(again).map(({ press }) => press)).toEqual(['press-1', 'press-2']);
  });

  test('K2 paired anew it does not give what was set aside for the one before', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    await reserve.note(aStanding([monday, tuesday], 'agent-2'));
    expect(reserve.left(monday)).toBe(0);
    expect(await taken(reserve, 'press-1')).toBe('number/none-free');
    await reserve.note(null);
    expect(reserve.today).toBeUndefined();
  });

  test('K3 S4 what became of the paper is told with the number, and never anything else under the same id', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    const outcome = await reserve.take({ ...take, slip: true }, 'press-1');
    const visit = 'taken' in outcome ? (outcome.taken?.id ?? '') : '';
    expect(reserve.untold()).toEqual([]);
    expect(reserve.isAllTold).toBe(false);
    await reserve.report(visit, { outcome: 'failed', cause: 'paper-out' });
    const [told] = reserve.untold();
    expect(told?.command).toMatchObject({ visit, slip: { outcome: 'failed', cause: 'paper-out' } });
    await reserve.keep(visit);
    expect(reserve.untold()).toEqual([told]);
    await reserve.told(told?.id ?? '');
    expect(reserve.isAllTold).toBe(true);
  });

  test('K3 paper that was under way when the machine stopped is told as failed', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    await reserve.take({ ...take, slip: true }, 'press-1');
    const { reserve: again } = await machine.start();
    expect(again.untold()).toMatchObject([{ command: { slip: { outcome: 'failed', cause: 'unknown' } } }]);
  });

  test('K5 one that stands in nowhere any more forgets days that are over, but not what the server was not told of', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    await taken(reserve, 'press-1');
    const days = () =>
      [monday, tuesday].map((date) => machine.disk.bytes(place)?.includes(`"date":"${date}"`));
    await reserve.note(null);
    expect(days()).toEqual([true, true]);
    machine.now = at('2026-11-30', '10:00');
    await reserve.note(null);
    expect(days()).toEqual([true, false]);
    expect(reserve.untold()).toHaveLength(1);
  });

  test('K5 days that the server has ended are forgotten, but not before it was told of them', async () => {
    const machine = aMachine();
    const { reserve } = await machine.start();
    await withNumbers(reserve);
    await taken(reserve, 'press-1');
    machine.now = at(tuesday, '09:00');
    await reserve.note(aStanding([tuesday]));
    const { reserve: again } = await machine.start();
    const [use] = again.untold();
    expect(use?.command).toMatchObject({ date: monday, number: 'A980' });
    await again.told(use?.id ?? '');
    const before = machine.disk.bytes(place)?.length ?? 0;
    await again.note(aStanding([tuesday]));
    expect(machine.disk.bytes(place)?.length).toBeLessThan(before);
    const { reserve: last } = await machine.start();
    expect(last.untold()).toEqual([]);
    expect(await taken(last, 'press-2')).toBe('A980');
  });
});
