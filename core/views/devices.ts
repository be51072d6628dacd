// What leaders see of a site's devices and screens: who works, who does not, since when.

import type { Condition, DeviceState } from '../device.ts';
import type { Millis } from '../time.ts';

/** Whether a display can be heard. `blocked`: its browser wants to be touched first. */
export type SoundState = 'off' | 'blocked' | 'on';

export type DeviceRow = Omit<DeviceState, 'condition' | 'seen'> & {
  readonly condition: Condition | null;
  readonly seen: Millis | null;
};

/** A page that stands in the room. */
export type ScreenRow = {
  readonly id: string;
  readonly page: 'kiosk' | 'display' | 'vote';
  readonly name: string;
  readonly connected: boolean;
  /** Since when it is connected, or when it was last heard. */
  readonly since: Millis;
  /** How far its clock is ahead of the server's, in whole seconds. */
  readonly ahead: Millis | null;
  /** Displays alone. */
  readonly sound: SoundState | null;
};

/** What a look at everything before opening found. */
export type SelfTestRow = { readonly at: Millis; readonly opens: Millis; readonly wrong: number };

export type DevicesView = {
  readonly view: 'devices';
  readonly at: Millis;
  readonly devices: readonly DeviceRow[];
  readonly screens: readonly ScreenRow[];
  /** The last self-test; null before the first. */
  readonly test: SelfTestRow | null;
  /** When the nightly backup failed; null while the last one succeeded, or none is made. */
  readonly backupFailed: Millis | null;
};

export function deviceRow({ condition, seen, ...state }: DeviceState): DeviceRow {
  return { ...state, condition: condition ?? null, seen: seen ?? null };
}
