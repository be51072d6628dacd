import { expect, test } from 'vitest';
import type { AgentCommand } from '../../../core/agent-protocol.ts';
import type { CommandOf } from '../../../core/day/commands.ts';
import type { Ack } from '../../../core/protocol.ts';
import { instantOf } from '../../../core/time.ts';
import type { Reserve } from '../../../hardware/stand-in/reserve.ts';
import { type ServerLine, Telling } from '../../../hardware/stand-in/telling.ts';
import { randomFrom } from '../../support/random.ts';
import { aStanding, grant, Machine } from './machine.ts';

const monday = '2026-11-23';
const take: CommandOf<'take'> = { command: 'take', services: ['pas'], language: 'da', slip: true };

/** A line to a server that sets numbers aside for Monday, and answers `told` to what was taken. */
function aLine(told: Ack = { ok: true, answer: grant() }) {
  const asked: AgentCommand[] = [];
  const line: ServerLine = {
    connected: true,
    refused: false,
    standing: async () => aStanding([monday]),
    command: async (command) => {
      asked.push(command);
      return command.command.command === 'take-reserved' ? told : { ok: true, answer: grant() };
    },
  };
  return { line, asked };
}

function aTelling(reserve: Reserve) {
  const reports: string[] = [];
  let ids = 0;
  const newCommandId = () => {
    ids += 1;
    return `question-${ids}`;
  };
  return { telling: new Telling({ reserve, newCommandId, report: (one) => reports.push(one) }), reports };
}

function aMachine(): Machine {
  return new Machine(randomFrom(1), instantOf(monday, '10:00', 'Europe/Copenhagen'));
}

test('K1 L7 numbers that could not be kept are asked for under the same id', async () => {
  const machine = aMachine();
  let writes = 0;
  const { reserve } = await machine.start((_operation, name) => {
    if (name.startsWith('write')) writes += 1;
    // The standing is written before them.
    return name.startsWith('write') && writes === 2 ? 'fail' : undefined;
  });
  const { line, asked } = aLine();
  const { telling } = aTelling(reserve);
  await expect(telling.turn(line)).rejects.toThrow('EIO');
  await reserve.mend();
  await telling.turn(line);
  expect(asked.map(({ id }) => id)).toEqual(['question-1', 'question-1']);
  expect(reserve.left(monday)).toBe(20);
});

test('K3 what the server knows under another body is in the queue: nobody is told that it is not', async () => {
  const { reserve } = await aMachine().start();
  const { telling, reports } = aTelling(reserve);
  await telling.turn(aLine().line);
  await reserve.take({ ...take, slip: false }, 'press-0001');
  await telling.turn(aLine({ ok: false, refusal: { refused: 'command/reused' } }).line);
  expect(reserve.isAllTold).toBe(true);
  expect(reports).toEqual([]);
});
