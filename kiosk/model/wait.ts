// How long somebody with these errands would wait: until the first of them is called (L5).

import type { Range } from '../../core/estimate.ts';
import type { KioskView } from '../../core/views/kiosk.ts';

/** Null: nothing supports a figure (S3). */
export function waitFor({ services }: KioskView, errands: readonly string[]): Range | null {
  let soonest: Range | null = null;
  for (const { id, wait } of services) {
    if (wait && errands.includes(id) && (soonest === null || wait.high < soonest.high)) soonest = wait;
  }
  return soonest;
}
