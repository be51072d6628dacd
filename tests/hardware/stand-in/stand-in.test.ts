// All the parts together, with a line to a server that the test is.

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { AgentCommand } from '../../../core/agent-protocol.ts';
import type { Standing } from '../../../core/stand-in.ts';
import { instantOf } from '../../../core/time.ts';
import { keptLines } from '../../../hardware/stand-in/kept-lines.ts';
import type { Line } from '../../../hardware/stand-in/lines.ts';
import { nodeFiles } from '../../../hardware/stand-in/node-files.ts';
import { LineRecord } from '../../../hardware/stand-in/record.ts';
import { Reserve } from '../../../hardware/stand-in/reserve.ts';
import { type Helper, StandIn } from '../../../hardware/stand-in/stand-in.ts';
import { aFolder } from '../../support/folder.ts';
import { aPort } from '../../torture/port.ts';
import { aStanding, grant } from './machine.ts';

const monday = '2026-11-23';
const clock = () => instantOf(monday, '10:00', 'Europe/Copenhagen');

/** A folder in which a number was taken that the server does not know of. */
async function whereOneWasTaken(): Promise<string> {
  const folder = await aFolder();
  const { record } = await LineRecord.open<Line>(nodeFiles, `${folder}/reserve`, keptLines);
  const newId = () => 'visit00001';
  const reserve = new Reserve({ record, clock, newId, newCommandId: () => 'told-0001' });
  await reserve.note(aStanding([monday]));
  await reserve.granted('raadhus', monday, 'grant-0001', grant());
  await reserve.take({ command: 'take', services: ['pas'], language: 'da', slip: false }, 'press-0001');
  return folder;
}

/** Its server is away. */
async function aStandIn(folder: string) {
  const reports: string[] = [];
  const report = (message: string) => reports.push(message);
  const url = `http://127.0.0.1:${await aPort()}`;
  const standIn = await StandIn.open({ url, folder, files: nodeFiles, clock, report });
  onTestFinished(() => standIn.stop());
  standIn.start();
  return { standIn, reports };
}

function aHelper() {
  const asked: AgentCommand[] = [];
  const helper: Helper = {
    connected: true,
    refused: false,
    standing: async () => aStanding([monday]),
    command: async (command) => {
      asked.push(command);
      return { ok: true, answer: { version: 1 } };
    },
    drive: () => {},
    printer: () => undefined,
  };
  return { helper, asked };
}

test('K2 when the server does not know its agent any more it gives no number, and names those that nobody will hear of', async () => {
  const { standIn, reports } = await aStandIn(await whereOneWasTaken());
  const door = `http://127.0.0.1:${await standIn.openDoor(0)}/socket.io/`;
  // Its own desk answers, which takes WebSockets alone.
  expect((await fetch(door)).status).toBe(400);
  await standIn.dismiss();
  expect((await fetch(door)).status).toBe(503);
  expect(reports).toContainEqual(expect.stringMatching(/^A980 of 2026-11-23 is not in the queue/));
});

test('K3 where its door can’t be opened it tells what was taken before, and asks for nothing', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { standIn } = await aStandIn(await whereOneWasTaken());
  await expect(standIn.openDoor((other.address() as AddressInfo).port)).rejects.toThrow('EADDRINUSE');
  const { helper, asked } = aHelper();
  standIn.use(helper);
  standIn.connected();
  await expect.poll(() => asked).toMatchObject([{ id: 'told-0001', command: { command: 'take-reserved' } }]);
});

test('K2 O2 when the server says that what it told is no longer so it is asked again, not before it has answered', async () => {
  const { standIn } = await aStandIn(await aFolder());
  await standIn.openDoor(0);
  const answers: (() => void)[] = [];
  const standing = () => new Promise<Standing>((resolve) => answers.push(() => resolve(aStanding([monday]))));
  standIn.use({ ...aHelper().helper, standing });
  standIn.connected();
  await expect.poll(() => answers).toHaveLength(1);
  standIn.standingChanged();
  // What is answered now may have been so before the change.
  answers[0]?.();
  await expect.poll(() => answers).toHaveLength(2);
  answers[1]?.();
});
