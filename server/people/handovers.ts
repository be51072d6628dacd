// Hands somebody who has signed in at the provider over to the staff's page: a code in a cookie that no script reads,
// good once and for a minute.

import { MINUTE, type Millis } from '../../core/time.ts';
import { newSecret } from '../secrets.ts';

export const handoverLasts: Millis = MINUTE;

/** More are never on their way. */
const most = 1000;

export class Handovers {
  readonly #clock: () => Millis;
  readonly #waiting = new Map<string, { readonly person: string; readonly until: Millis }>();

  constructor(clock: () => Millis) {
    this.#clock = clock;
  }

  begin(person: string): string {
    const [oldest] = this.#waiting.keys();
    if (oldest !== undefined && this.#waiting.size >= most) this.#waiting.delete(oldest);
    const code = newSecret();
    this.#waiting.set(code, { person, until: this.#clock() + handoverLasts });
    return code;
  }

  /** Whom the code stands for; it stands for nobody afterwards. */
  take(code: string): string | undefined {
    const found = this.#waiting.get(code);
    this.#waiting.delete(code);
    return found && this.#clock() < found.until ? found.person : undefined;
  }
}
