import { describe, expect, test } from 'vitest';
import { LineRecord } from '../../../hardware/stand-in/record.ts';
import { Disk, type Fault } from '../../support/disk.ts';
import { randomFrom } from '../../support/random.ts';
import { place } from './machine.ts';

type Line = { readonly n: number };

async function reopened(disk: Disk) {
  const { lines, found } = await LineRecord.open<Line>(disk.start(), place);
  return { numbers: lines.map(({ n }) => n), found };
}

/** The number of the line in which the byte stands; of a newline, that of the line that it ends. */
function lineAt(bytes: Buffer, at: number): number {
  return bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;
}

describe('the record', () => {
  test.each<Fault>(['kill', 'cut', 'fail'])(
    'K2 a %s at any moment: what was acknowledged is there, in its order, and at most one line more',
    async (fault) => {
      let moments = 0;
      for (let moment = 1; moment <= moments + 1; moment += 1) {
        const disk = new Disk(randomFrom(moment));
        let acknowledged = 0;
        let operations = 0;
        const files = disk.start((operation) => {
          operations = operation;
          return operation === moment ? fault : undefined;
        });
        try {
          const { record } = await LineRecord.open<Line>(files, place);
          for (let n = 0; n < 4; n += 1) {
            await record.add({ n });
            acknowledged = n + 1;
          }
          await record.replace([{ n: 0 }, { n: 1 }, { n: 2 }, { n: 3 }]);
          for (let n = 4; n < 6; n += 1) {
            await record.add({ n });
            acknowledged = n + 1;
          }
        } catch {
          // The program ended, or nothing more is taken.
        }
        moments = Math.max(moments, operations);
        if (fault === 'fail') disk.kill();
        const { numbers } = await reopened(disk);
        expect(numbers, `moment ${moment}`).toEqual(Array.from(numbers, (_, i) => i));
        expect(numbers.length, `moment ${moment}`).toBeGreaterThanOrEqual(acknowledged);
        expect(numbers.length, `moment ${moment}`).toBeLessThanOrEqual(acknowledged + 1);
      }
      expect(moments).toBeGreaterThan(15);
    },
  );

  test('K2 after a write that failed nothing more is taken', async () => {
    const disk = new Disk(randomFrom(1));
    let fails = false;
    const { record } = await LineRecord.open<Line>(
      disk.start(() => (fails ? 'fail' : undefined)),
      place,
    );
    await record.add({ n: 0 });
    fails = true;
    await expect(record.add({ n: 1 })).rejects.toThrow();
    fails = false;
    await expect(record.add({ n: 1 })).rejects.toThrow("can't be written to");
    expect(record.failed).toBe(true);
  });

  test('K2 any changed byte shows: the last line is cut off; before that all is put aside, and what is sound is kept', async () => {
    const disk = new Disk(randomFrom(1));
    const { record } = await LineRecord.open<Line>(disk.start(), place);
    for (let n = 0; n < 3; n += 1) await record.add({ n });
    const whole = disk.bytes(place) ?? Buffer.alloc(0);
    const last = whole.lastIndexOf(0x0a, whole.length - 2) + 1;
    for (let at = 0; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const harmed = new Disk(randomFrom(1));
      harmed.start();
      await harmed.start().makeFolder('/agent');
      harmed.put(place, changed);
      const { numbers, found } = await reopened(harmed);
      // Without the newline before it the last line is part of the one before.
      const from = at === last - 1 ? whole.lastIndexOf(0x0a, last - 2) + 1 : last;
      expect({ at, numbers, found }).toEqual(
        at >= last - 1
          ? { at, numbers: from === last ? [0, 1] : [0], found: { is: 'cut', bytes: whole.length - from } }
          : { at, numbers: Array.from({ length: lineAt(whole, at) }, (_, n) => n), found: { is: 'damaged' } },
      );
      if (found.is === 'damaged') expect(harmed.bytes(`${place}.damaged`)).toEqual(changed);
    }
  });
});

test('K2 a disk that takes nothing for hours is tried again and again, and no file is left open', async () => {
  const disk = new Disk(randomFrom(1));
  let isFull = false;
  let open = 0;
  const files = disk.start((_operation, name) => (isFull && name.startsWith('flush') ? 'fail' : undefined));
  const counting: typeof files = Object.assign(Object.create(files), {
    async create(path: string) {
      const file = await files.create(path);
      open += 1;
      return {
        ...file,
        async close() {
          open -= 1;
          await file.close();
        },
      };
    },
  });
  const { record } = await LineRecord.open<Line>(counting, place);
  isFull = true;
  await expect(record.add({ n: 1 })).rejects.toThrow('EIO');
  for (let n = 0; n < 20; n += 1) await expect(record.replace([])).rejects.toThrow('EIO');
  expect(open).toBe(1);
  isFull = false;
  await record.replace([{ n: 2 }]);
  expect(open).toBe(1);
});
