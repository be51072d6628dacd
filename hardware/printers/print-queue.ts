// A printer behind a raw queue of the system's print service (CUPS), by its own commands. The queue tells when it has
// handed a job over, never whether it is on paper: what it took counts as sent.

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { SlipFault } from '../../core/day/events.ts';
import type { Condition } from '../../core/device.ts';
import type { PrintOutcome } from '../../core/slip.ts';
import { fine } from '../escpos/condition.ts';
import type { Patience } from './patience.ts';
import type { Transport } from './transport.ts';

/** What the queue says of its printer (RFC 8011, printer-state-reasons), and what that is to us. */
const reasons: readonly (readonly [RegExp, SlipFault])[] = [
  [/cover-open|door-open/, 'cover-open'],
  [/media-empty|media-needed/, 'paper-out'],
  [/cutter/, 'cutter'],
  [/offline|timed-out|connecting-to-device|paused/, 'offline'],
];

export class PrintQueueTransport implements Transport {
  readonly #queue: string;
  readonly #patience: Patience;

  constructor(queue: string, patience: Patience) {
    this.#queue = queue;
    this.#patience = patience;
  }

  async send(job: Uint8Array): Promise<PrintOutcome> {
    const condition = await this.look();
    if (condition.fault) return { outcome: 'failed', cause: condition.fault };
    const given = await run('lp', ['-d', this.#queue, '-o', 'raw', '-t', 'slip'], job);
    const id = / ([\w.-]+-\d+) /.exec(given ?? '')?.[1];
    if (id === undefined) return { outcome: 'failed', cause: 'offline' };
    const until = performance.now() + this.#patience.printed;
    while (performance.now() < until) {
      if (!(await this.#isWaiting(id))) return { outcome: 'sent' };
      await pause(this.#patience.ask);
    }
    // Whatever holds it up: it must not come out when that is over.
    await run('cancel', [id]);
    return { outcome: 'failed', cause: (await this.look()).fault ?? 'time-out' };
  }

  async look(): Promise<Condition> {
    const told = await run('lpstat', ['-l', '-p', this.#queue]);
    if (told === undefined) return { ...fine, fault: 'offline' };
    const alerts = /Alerts:(.*)/.exec(told)?.[1] ?? '';
    const paperLow = /media-low/.test(alerts);
    const disabled: SlipFault | undefined = / disabled since/.test(told) ? 'offline' : undefined;
    const fault = reasons.find(([words]) => words.test(alerts))?.[1] ?? disabled;
    return fault === undefined ? { paperLow } : { fault, paperLow };
  }

  async #isWaiting(id: string): Promise<boolean> {
    const waiting = await run('lpstat', ['-W', 'not-completed', '-o', this.#queue]);
    return waiting === undefined || waiting.split(/\s+/).includes(id);
  }
}

/** What a command of the print service says; undefined: it failed, or there is no print service. */
function run(command: string, args: readonly string[], input?: Uint8Array): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let told = '';
    child.stdout.on('data', (bytes) => {
      told += bytes;
    });
    child.on('error', () => resolve(undefined));
    child.on('close', (code) => resolve(code === 0 ? told : undefined));
    // A command that ended early takes no input; its exit says so.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
