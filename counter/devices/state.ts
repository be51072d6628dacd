// How a device is, in words, and how much it matters.

import type { Millis } from '../../core/time.ts';
import type { DeviceRow } from '../../core/views/devices.ts';
import { clockTime } from '../../ui/time.ts';
import { say } from './words/words.ts';

export type Told = { readonly is: 'ok' | 'warning' | 'fault' | 'unknown'; readonly text: string };

export function stateOf({ reachable, condition }: DeviceRow): Told {
  if (!reachable) return { is: 'fault', text: say('noAgent') };
  if (!condition) return { is: 'unknown', text: say('notHeard') };
  if (condition.fault) return { is: 'fault', text: say(`fault-${condition.fault}`) };
  if (condition.paperLow) return { is: 'warning', text: say('paperLow') };
  return { is: 'ok', text: say('fine') };
}

/** The view comes when something changes, not with every sign of life. */
export function answersNow({ reachable, condition }: DeviceRow): boolean {
  return reachable && condition !== null && condition.fault !== 'offline' && condition.fault !== 'time-out';
}

export function seenText(seen: Millis | null, timeZone: string): string {
  return seen === null ? say('seenNever') : clockTime(seen, timeZone);
}
