// A real server, its own agent, and simulated boxes on a serial line: from the drop to the count, and what is left on the
// disk of it.

import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { added, Ballots, noCounts, total } from '../../../core/ballot/ballots.ts';
import type { Answer } from '../../../core/ballot/survey.ts';
import { BoxesDevice } from '../../../core/device.ts';
import { SimulatedBoxes } from '../../../hardware/simulated/boxes.ts';
import { openLowdbStore } from '../../../server/store/lowdb/open.ts';
import { type Plugged, plugIn } from '../../hardware/pseudo-terminal.ts';
import { TestClock } from '../../support/clock.ts';
import { Disk } from '../../support/disk.ts';
import { startDesk, type TestDesk } from '../../support/front-desk.ts';
import { randomFrom } from '../../support/random.ts';
import { aSurvey, type SurveyAtWork } from '../../support/survey.ts';

const folder = '/data';
const path = () => `/dev/shm/boxes-${process.pid}`;

type Hall = {
  readonly desk: TestDesk;
  readonly survey: SurveyAtWork;
  readonly boxes: SimulatedBoxes;
  readonly plugged: Plugged;
  readonly port: number;
};

/** A town hall whose survey runs by boxes; they have been heard. */
async function atWork(disk = new Disk(randomFrom(1)), clock = new TestClock()): Promise<Hall> {
  const boxes = new SimulatedBoxes('3F9A12C4', 50);
  boxes.drop('satisfied', 500);
  const port = await boxes.start();
  onTestFinished(() => boxes.stop());
  const plugged = await plugIn(port, path());
  const desk = await deskOn(disk, clock);
  const survey = await aSurvey(desk, { boxesAt: ['raadhus'] });
  const device = BoxesDevice.parse({
    kind: 'boxes',
    id: 'exit',
    name: 'Udgangen',
    site: 'raadhus',
    path: path(),
  });
  await desk.rest('PUT', '/devices/exit', { token: await desk.signIn('admin'), body: device });
  await vi.waitFor(async () => expect((await onDisk(desk, survey))?.boxes).toBeDefined(), 5000);
  return { desk, survey, boxes, plugged, port };
}

async function deskOn(disk: Disk, clock: TestClock): Promise<TestDesk> {
  const store = await openLowdbStore(folder, { files: disk.start(), warn: () => {} });
  return startDesk({ store, clock: clock.read });
}

function onDisk(desk: TestDesk, { survey }: SurveyAtWork): Promise<Ballots | undefined> {
  return desk.store.readSheet(`ballots-${survey.id}`, Ballots);
}

async function voted(desk: TestDesk, survey: SurveyAtWork, votes: number): Promise<void> {
  const look = async () => {
    const counts = Object.values((await onDisk(desk, survey))?.counts ?? {}).reduce(added, noCounts);
    expect(total(counts)).toBe(votes);
  };
  await vi.waitFor(look, 10_000);
}

async function conditionOf(desk: TestDesk): Promise<unknown> {
  const { body } = await desk.rest('GET', '/sites/raadhus/devices', {
    token: await desk.signIn('supervisor'),
  });
  return (body as unknown[])[0];
}

describe('boxes at the exit', () => {
  test('V3 what falls into each is counted for its answer, from what they held when the survey was planned', async () => {
    const { desk, survey, boxes } = await atWork();
    boxes.drop('satisfied', 2);
    boxes.drop('dissatisfied');
    await voted(desk, survey, 3);
    expect((await onDisk(desk, survey))?.counts).toEqual({
      '2026-11-23/raadhus': { satisfied: 2, neither: 0, dissatisfied: 1 },
    });
    expect(await conditionOf(desk)).toMatchObject({
      reachable: true,
      condition: { paperLow: false },
      renewed: false,
    });
  });

  test('V3 noise, torn lines and another program’s words count nothing', async () => {
    const { desk, survey, boxes } = await atWork();
    boxes.babble('$BOXES,1,3F9A12C4,999,0,0,0*0000\r\n\u0000\u00ff$BOXES,1,3F9A');
    boxes.babble('Guru Meditation\r\n');
    boxes.drop('neither');
    await voted(desk, survey, 1);
  });

  test('V3 unplugged and plugged in again: what fell meanwhile counts, once, and somebody sees that they are gone', async () => {
    const { desk, survey, boxes, plugged, port } = await atWork();
    boxes.drop('satisfied');
    await voted(desk, survey, 1);
    await plugged.unplug();
    await vi.waitFor(
      async () => expect(await conditionOf(desk)).toMatchObject({ condition: { fault: 'offline' } }),
      10_000,
    );
    boxes.drop('satisfied', 4);
    await plugIn(port, path());
    await voted(desk, survey, 5);
    expect(await conditionOf(desk)).toMatchObject({ renewed: false });
  });

  test('V3 another controller counts from what it has, and it is said', async () => {
    const { desk, survey, boxes } = await atWork();
    boxes.drop('satisfied');
    await voted(desk, survey, 1);
    boxes.replace({ controller: '0BADCAFE', totals: { satisfied: 900, neither: 900, dissatisfied: 900 } });
    await vi.waitFor(async () => expect(await conditionOf(desk)).toMatchObject({ renewed: true }), 5000);
    boxes.drop('neither');
    await voted(desk, survey, 2);
    expect(await survey.stock()).toMatchObject({ renewals: [{ device: 'exit', times: 1 }] });
  });

  test('V4 more drops than tokens handed over are flagged while the survey runs', async () => {
    const { desk, survey, boxes } = await atWork();
    expect(await survey.stock()).toMatchObject({ overfull: [] });
    boxes.drop('satisfied');
    await voted(desk, survey, 1);
    expect(await survey.stock()).toMatchObject({ overfull: ['raadhus'] });
  });

  test('V3 something stuck in an opening is seen', async () => {
    const { desk, boxes } = await atWork();
    boxes.block(2);
    await vi.waitFor(
      async () => expect(await conditionOf(desk)).toMatchObject({ condition: { blocked: true } }),
      5000,
    );
  });

  test('V3 no codes are printed where boxes stand', async () => {
    const { survey } = await atWork();
    expect(await survey.ask('POST', '/batches', { site: 'raadhus', count: 1 })).toMatchObject({
      status: 409,
    });
  });

  test('V3 boxes stand where the survey asks, at a site that there is', async () => {
    const desk = await startDesk({ clock: new TestClock().read });
    await expect(aSurvey(desk, { boxesAt: ['bov'] })).rejects.toThrow('boxesAt');
    await expect(aSurvey(desk, { site: 'all', boxesAt: ['kiruna'] })).rejects.toThrow('site/unknown');
  });

  test('V3 after a restart what fell meanwhile counts once', async () => {
    const disk = new Disk(randomFrom(1));
    const { desk, survey, boxes } = await atWork(disk);
    boxes.drop('satisfied', 2);
    await voted(desk, survey, 2);
    await desk.stop();
    await desk.store.close();
    boxes.drop('neither', 3);
    const again = await deskOn(disk, new TestClock());
    await voted(again, survey, 5);
    expect((await onDisk(again, survey))?.counts).toEqual({
      '2026-11-23/raadhus': { satisfied: 2, neither: 3, dissatisfied: 0 },
    });
  });
});

describe('what is left of it', () => {
  test('V5 the ballots are the same whatever the order and the time of the drops', async () => {
    const one = await droppedInOrder(['satisfied', 'neither', 'satisfied', 'dissatisfied'], 1);
    const other = await droppedInOrder(['dissatisfied', 'satisfied', 'neither', 'satisfied'], 17);
    expect(other).toEqual(one);
    expect(one).toHaveLength(1);
  });

  test('V5 drops change one sheet, and are in no journal and no warning', async () => {
    const disk = new Disk(randomFrom(1));
    const { desk, survey, boxes } = await atWork(disk);
    const before = bytesOn(disk);
    boxes.drop('dissatisfied', 3);
    await vi.waitFor(
      async () => expect(Object.keys((await onDisk(desk, survey))?.counts ?? {})).toHaveLength(1),
      5000,
    );
    const after = bytesOn(disk);
    const changed = [...after.keys()].filter(
      (file) => !before.get(file)?.equals(after.get(file) ?? Buffer.of()),
    );
    expect(changed).toEqual([`${folder}/sheets/ballots-${survey.survey.id}.json`]);
    expect(desk.warnings).toEqual([]);
  });
});

/** The drops come in this order, so many minutes apart; what every file with ballots holds then, its seal aside. */
async function droppedInOrder(order: readonly Answer[], minutesApart: number): Promise<readonly string[]> {
  const disk = new Disk(randomFrom(1));
  const clock = new TestClock();
  const { desk, survey, boxes, plugged } = await atWork(disk, clock);
  for (const [index, answer] of order.entries()) {
    clock.later(minutesApart * 60_000);
    boxes.drop(answer);
    await voted(desk, survey, index + 1);
  }
  await desk.stop();
  await desk.store.close();
  await plugged.unplug();
  const ballots = [...bytesOn(disk)].filter(([file]) => file.includes('ballots-'));
  return ballots.map(([, bytes]) => bytes.toString().split('\n')[0] ?? '');
}

function bytesOn(disk: Disk): Map<string, Buffer> {
  return new Map(disk.paths().map((file) => [file, disk.bytes(file) ?? Buffer.of()]));
}
