// The devices of the site, as an administrator keeps them: seen live, changed by requests.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Device } from '../../core/device.ts';
import type { DevicesView } from '../../core/views/devices.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { Key } from '../people/people.ts';

export type Devices = {
  /** Undefined until the server has told, and for who may not see it. */
  readonly view: ReadonlySignal<DevicesView | undefined>;
  /** Keys of agents and kiosks, to choose from. */
  readonly keys: ReadonlySignal<readonly Key[]>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  loadKeys(): Promise<void>;
  /** Adds or changes one; whether it was done. */
  put(device: Device): Promise<boolean>;
  remove(id: string): Promise<void>;
};

export function createDevices(api: Api, view: ReadonlySignal<DevicesView | undefined>): Devices {
  const keys = signal<readonly Key[]>([]);
  const fault = signal<Fault | undefined>(undefined);

  async function doing<Body>(asked: Promise<Answered<Body>>): Promise<boolean> {
    fault.value = undefined;
    const answered = await asked;
    if (!answered.ok) fault.value = answered.refusal;
    return answered.ok;
  }

  return {
    view,
    keys,
    fault,
    loadKeys: async () => {
      const answered = await api.get<Key[]>('/keys');
      if (answered.ok) keys.value = answered.body.filter(({ role }) => role === 'agent' || role === 'kiosk');
      else fault.value = answered.refusal;
    },
    put: (device) => doing(api.put<Device>(`/devices/${encodeURIComponent(device.id)}`, device)),
    remove: async (id) => {
      await doing(api.remove(`/devices/${encodeURIComponent(id)}`));
    },
  };
}
