// How a device is, in words, and how much it matters.

import { MINUTE, type Millis } from '../../core/time.ts';
import type { DeviceRow, ScreenRow } from '../../core/views/devices.ts';
import { clockTime } from '../../ui/time.ts';
import { say } from './words/words.ts';

export type Told = { readonly is: 'ok' | 'warning' | 'fault' | 'unknown'; readonly text: string };

/** A clock that is wrong by this much shows people wrong times. */
const wrongBy: Millis = 5000;

export function stateOf({ reachable, condition, renewed }: DeviceRow): Told {
  if (!reachable) return { is: 'fault', text: say('noAgent') };
  if (!condition) return { is: 'unknown', text: say('notHeard') };
  if (condition.fault) return { is: 'fault', text: say(`fault-${condition.fault}`) };
  if (condition.blocked) return { is: 'fault', text: say('blocked') };
  if (renewed) return { is: 'warning', text: say('renewed') };
  if (condition.paperLow) return { is: 'warning', text: say('paperLow') };
  return { is: 'ok', text: say('fine') };
}

export function screenState({ connected, since, ahead, sound }: ScreenRow, timeZone: string): Told {
  if (!connected) return { is: 'fault', text: say('gone', { time: clockTime(since, timeZone) }) };
  if (sound === 'blocked') return { is: 'warning', text: say('soundBlocked') };
  if (ahead !== null && Math.abs(ahead) >= wrongBy) {
    const away = Math.abs(ahead);
    const by =
      away < MINUTE ? say('seconds', { n: away / 1000 }) : say('minutes', { n: Math.round(away / MINUTE) });
    return { is: 'warning', text: say(ahead > 0 ? 'clockAhead' : 'clockBehind', { by }) };
  }
  if (sound === 'on') return { is: 'ok', text: say('fineWithSound') };
  return { is: 'ok', text: say('fine') };
}

/** The view comes when something changes, not with every sign of life. */
export function answersNow({ reachable, condition }: DeviceRow): boolean {
  return reachable && condition !== null && condition.fault !== 'offline' && condition.fault !== 'time-out';
}

export function seenText(seen: Millis | null, timeZone: string): string {
  return seen === null ? say('seenNever') : clockTime(seen, timeZone);
}
