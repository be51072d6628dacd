// Before a site opens, each of its devices and screens is looked at, so that what is wrong is known before the first citizen
// comes. Agents look at their devices all the time; here the last signs of life are read.

import { type DeviceState, serverAgent } from '../../core/device.ts';
import { openingAt } from '../../core/opening.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import type { ScreenRow, SelfTestRow } from '../../core/views/devices.ts';
import type { InForce } from '../configuration.ts';
import type { Devices } from './devices.ts';
import type { Screens } from './screens.ts';

export type SelfTestParts = {
  readonly configuration: InForce;
  readonly devices: Devices;
  readonly screens: Screens;
  readonly clock: () => Millis;
  readonly warn: (message: string) => void;
};

/** Agents look at a device every few seconds. */
const silentFor: Millis = MINUTE;
/** A clock that is wrong by this much shows people wrong times. */
const wrongBy: Millis = 5000;

export class SelfTest {
  readonly #parts: SelfTestParts;
  readonly #results = new Map<string, SelfTestRow>();
  readonly #listeners = new Set<(site: string) => void>();

  constructor(parts: SelfTestParts) {
    this.#parts = parts;
  }

  /** The last test of a site, as long as the server runs. */
  at(site: string): SelfTestRow | null {
    return this.#results.get(site) ?? null;
  }

  /** To be called now and then: tests each site whose opening is near, once for each opening. */
  turn(): void {
    const { configuration, clock } = this.#parts;
    const { isHoliday } = configuration;
    const { sites, limits } = configuration.current();
    const at = clock();
    for (const site of sites) {
      const opening = openingAt(site, undefined, at, isHoliday);
      if (opening.open || opening.opens === undefined || opening.opens - at > limits.selfTestMinutes * MINUTE)
        continue;
      if (this.#results.get(site.id)?.opens !== opening.opens) this.#test(site.id, at, opening.opens);
    }
  }

  /** Hears of a site that was tested. */
  listen(listener: (site: string) => void): void {
    this.#listeners.add(listener);
  }

  #test(site: string, at: Millis, opens: Millis): void {
    const { devices, screens, warn } = this.#parts;
    const wrong = [
      ...devices.statesAt(site).flatMap((state) => told(state.device.id, deviceFault(state, at))),
      ...screens.at(site).flatMap((screen) => told(screen.id, screenFault(screen))),
    ];
    this.#results.set(site, { at, opens, wrong: wrong.length });
    if (wrong.length > 0) warn(`${site} opens soon, and the self-test found: ${wrong.join('; ')}`);
    for (const listener of this.#listeners) listener(site);
  }
}

function told(id: string, fault: string | undefined): string[] {
  return fault === undefined ? [] : [`${id}: ${fault}`];
}

function deviceFault({ device, reachable, condition, seen }: DeviceState, at: Millis): string | undefined {
  if (!reachable) return device.agent === serverAgent ? 'not driven' : `agent ${device.agent} not connected`;
  if (!condition) return 'not heard of';
  if (condition.fault) return condition.fault;
  if (condition.blocked) return 'blocked';
  if (seen === undefined || at - seen > silentFor) return 'no sign of life';
  return condition.paperLow ? 'paper low' : undefined;
}

function screenFault({ connected, sound, ahead }: ScreenRow): string | undefined {
  if (!connected) return 'not connected';
  if (sound === 'blocked') return 'sound blocked';
  return ahead !== null && Math.abs(ahead) >= wrongBy ? `clock wrong by ${ahead / 1000} s` : undefined;
}
