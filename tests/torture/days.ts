// The service days of a server whose clock leaps.

import { addDays, instantOf, type Millis } from '../../core/time.ts';
import { firstDay } from './furnish.ts';
import type { ServerProcess } from './server-process.ts';

const zone = 'Europe/Copenhagen';
/** A little before the service day ends at 03:00. */
const beforeNight: Millis = 1200;

export class Days {
  readonly #server: ServerProcess;
  #date = firstDay;
  count = 1;

  /** It is the morning of the first one. */
  constructor(server: ServerProcess) {
    this.#server = server;
    server.ahead = instantOf(firstDay, '09:00', zone) - Date.now();
  }

  /** From its next start on it is the end of the day that was under way. */
  next(): void {
    this.#date = addDays(this.#date, 1);
    this.#server.ahead = instantOf(this.#date, '03:00', zone) - Date.now() - beforeNight;
    this.count += 1;
  }
}
