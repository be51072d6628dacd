// A clock that stands still until a test moves it.

import { instantOf, type Millis } from '../../core/time.ts';

const timeZone = 'Europe/Copenhagen';

export class TestClock {
  now: Millis;

  /** On a Monday morning, unless told otherwise. */
  constructor(date = '2026-11-23', time = '10:00') {
    this.now = instantOf(date, time, timeZone);
  }

  /** For who asks the time. */
  readonly read = (): Millis => this.now;

  /** It is this time of this day. */
  at(date: string, time: string): void {
    this.now = instantOf(date, time, timeZone);
  }

  later(milliseconds: Millis): void {
    this.now += milliseconds;
  }
}
