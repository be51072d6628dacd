// Ten thousand slips on a printer that fails at random: none lost, none twice, none late.

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AnsweringTransport } from '../../../hardware/printers/answering.ts';
import { usualPatience } from '../../../hardware/printers/patience.ts';
import { PrinterQueue } from '../../../hardware/printers/queue.ts';
import { type EngineState, healthy } from '../../../hardware/simulated/engine.ts';
import { randomFrom } from '../../support/random.ts';
import { aTicket } from '../slips.ts';
import { MemoryLine, type Mishap } from './memory-line.ts';

const jobs = 5000;
const seed = Number(process.env.SEED ?? 20261125);
/** A slip of some text; what is in it is tested elsewhere. */
const bytesOf = (number: string) => Buffer.from(`\x1b@${number}\n${'.'.repeat(1500)}\n\x1dVB\x00`, 'latin1');

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test.each([
  { name: 'a printer that confirms', confirms: true },
  { name: 'one that only answers in its turn', confirms: false },
])(
  `S4 $name: ${jobs} slips with random faults (seed ${seed})`,
  { timeout: 120_000 },
  async ({ confirms }) => {
    const random = randomFrom(seed);
    const line = new MemoryLine();
    const queue = new PrinterQueue({
      transport: new AnsweringTransport(line.open, usualPatience),
      bytesOf: (slip) => bytesOf('number' in slip ? slip.number : ''),
      patience: usualPatience,
      elapsed: () => performance.now(),
      report: (error) => {
        throw error;
      },
      found: () => {},
    });
    const outcomes = { confirmed: 0, sent: 0, failed: 0 };

    for (let job = 0; job < jobs; job += 1) {
      const before = line.engine.slips.length;
      line.mishap = random() < 0.4 ? aMishap(random) : undefined;
      line.engine.set({ ...healthy, ...(random() < 0.15 ? aFault(random) : {}), confirms });
      const number = `N${String(job).padStart(5, '0')}`;

      const printing = queue.print(aTicket({ number }));
      await vi.runAllTimersAsync();
      const { outcome } = await printing;

      outcomes[outcome] += 1;
      const came = line.engine.slips.slice(before).map(numberOn);
      if (outcome === 'confirmed') expect(came).toEqual([number]);
      else expect([[], [number]]).toContainEqual(came);
      // Put right, it prints nothing by itself.
      line.engine.set(healthy);
      expect(line.engine.slips.length - before).toBe(came.length);
    }

    const printed = line.engine.slips.map(numberOn);
    expect(new Set(printed).size).toBe(printed.length);
    expect(outcomes.confirmed + outcomes.failed).toBe(jobs);
    expect(outcomes.confirmed).toBeGreaterThan(jobs / 3);
    expect(outcomes.failed).toBeGreaterThan(jobs / 10);
  },
);

function numberOn(slip: Uint8Array): string {
  return /N\d{5}/.exec(Buffer.from(slip).toString('latin1'))?.[0] ?? '';
}

function aMishap(random: () => number): Mishap {
  const after = Math.floor(random() * 1600);
  const is = (['break', 'silence', 'fault'] as const)[Math.floor(random() * 3)] ?? 'break';
  return is === 'fault' ? { is, after, state: aFault(random) } : { is, after };
}

function aFault(random: () => number): Partial<EngineState> {
  const faults: Partial<EngineState>[] = [
    { cover: 'open' },
    { paper: 'out' },
    { paper: 'low' },
    { cutter: 'stuck' },
    { mute: true },
    { unasked: true },
  ];
  return faults[Math.floor(random() * faults.length)] ?? {};
}
