// A printer behind a raw queue of the system's print service (CUPS), by its own commands. The queue tells when it has
// handed a job over, never whether it is on paper: what it took counts as sent. The queue is for slips alone.

import { spawn } from 'node:child_process';
import { userInfo } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import type { SlipFault } from '../../core/day/commands.ts';
import type { Condition } from '../../core/device.ts';
import type { PrintOutcome } from '../../core/slip.ts';
import { fine } from '../escpos/condition.ts';
import type { Patience } from './patience.ts';
import type { Transport } from './transport.ts';

/** What the queue says of its printer (RFC 8011, printer-state-reasons, and the words of CUPS), and what that is to us. */
const signs: readonly (readonly [RegExp, SlipFault])[] = [
  [/cover-open|door-open/, 'cover-open'],
  [/media-empty|media-needed/, 'paper-out'],
  [/cutter/, 'cutter'],
  [/ disabled since|Alerts:.*(offline|timed-out|connecting-to-device)/, 'offline'],
  [/may not exist|unavailable|unreachable|not responding|become available/, 'offline'],
];

export class PrintQueueTransport implements Transport {
  readonly #queue: string;
  readonly #patience: Patience;
  /** What kept the last job from the printer; while no job is under way the queue knows nothing of its printer. */
  #last: SlipFault | undefined;
  /** Jobs of ours may wait in the queue that nobody waits for: from before a crash, or not to be cancelled then. */
  #leftover = true;

  constructor(queue: string, patience: Patience) {
    this.#queue = queue;
    this.#patience = patience;
  }

  async send(job: Uint8Array): Promise<PrintOutcome> {
    const cause = await this.#deliver(job);
    this.#last = cause;
    return cause === undefined ? { outcome: 'sent' } : { outcome: 'failed', cause };
  }

  async look(): Promise<Condition> {
    await this.#clear();
    const { fault = this.#last, paperLow } = await this.#ask();
    return fault === undefined ? { paperLow } : { fault, paperLow };
  }

  /** What kept the job from the printer. */
  async #deliver(job: Uint8Array): Promise<SlipFault | undefined> {
    await this.#clear();
    if (this.#leftover) return 'offline';
    const { fault } = await this.#ask();
    if (fault) return fault;
    const id = await this.#give(job);
    if (id === undefined) return 'offline';
    const until = performance.now() + this.#patience.printed;
    while (performance.now() < until) {
      if (!(await this.#isWaiting(id))) return undefined;
      await pause(this.#patience.ask);
    }
    const now = await this.#ask();
    // Whatever holds it up: it must not come out when that is over.
    const cancelled = (await this.#run('cancel', [id])) !== undefined;
    if (!cancelled && !(await this.#isWaiting(id))) return undefined;
    this.#leftover = !cancelled;
    return now.fault ?? 'time-out';
  }

  /** The job's name in the queue; undefined: it was not taken, or nobody knows. */
  async #give(job: Uint8Array): Promise<string | undefined> {
    const told = await this.#run('lp', ['-d', this.#queue, '-o', 'raw', '-t', 'slip'], job);
    const id = / ([\w.-]+-\d+) /.exec(told ?? '')?.[1];
    this.#leftover = id === undefined;
    return id;
  }

  async #ask(): Promise<Condition> {
    const told = await this.#run('lpstat', ['-l', '-p', this.#queue]);
    if (told === undefined) return { ...fine, fault: 'offline' };
    const paperLow = /media-low/.test(told);
    const fault = signs.find(([words]) => words.test(told))?.[1];
    return fault === undefined ? { paperLow } : { fault, paperLow };
  }

  async #isWaiting(id: string): Promise<boolean> {
    const waiting = await this.#run('lpstat', ['-W', 'not-completed', '-o', this.#queue]);
    return waiting === undefined || waiting.split(/\s+/).includes(id);
  }

  async #clear(): Promise<void> {
    if (!this.#leftover) return;
    const cleared = await this.#run('cancel', ['-u', userInfo().username, this.#queue]);
    this.#leftover = cleared === undefined;
  }

  /** What a command of the print service says; undefined: it failed, or there is no print service that answers. */
  #run(command: string, args: readonly string[], input?: Uint8Array): Promise<string | undefined> {
    return new Promise((resolve) => {
      const child = spawn(command, args, {
        env: { ...process.env, LC_ALL: 'C' },
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: this.#patience.printed,
        killSignal: 'SIGKILL',
      });
      let told = '';
      // Where no file can be opened any more, a child has no pipes either.
      child.stdout?.on('data', (bytes) => {
        told += bytes;
      });
      child.on('error', () => resolve(undefined));
      child.on('close', (code) => resolve(code === 0 ? told : undefined));
      // A command that ended early takes no input; its exit says so.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input);
    });
  }
}
