// The devices of the site, as an administrator keeps them: seen live, changed by requests.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Device } from '../../core/device.ts';
import type { Millis } from '../../core/time.ts';
import type { DevicesView } from '../../core/views/devices.ts';
import type { Answered, Api } from '../../ui/api.ts';
import type { Fault } from '../desk/notice.ts';
import type { Key } from '../people/people.ts';
import { createPaired, type Paired } from './paired.ts';

/** Longer than the server waits for the paper. */
const printPatience: Millis = 40_000;

/** What became of a test slip that did not fail. */
export type Tested = { readonly id: string; readonly outcome: 'confirmed' | 'sent' };

export type Devices = {
  /** Undefined until the server has told, and for who may not see it. */
  readonly view: ReadonlySignal<DevicesView | undefined>;
  /** Keys of agents, kiosks and vote stations, to choose from. */
  readonly keys: ReadonlySignal<readonly Key[]>;
  readonly fault: ReadonlySignal<Fault | undefined>;
  loadKeys(): Promise<void>;
  /** Adds or changes one; whether it was done. */
  put(device: Device): Promise<boolean>;
  remove(id: string): Promise<void>;
  /** Prints a test slip. */
  test(id: string): Promise<void>;
  /** The printer that is printing one now. */
  readonly testing: ReadonlySignal<string | undefined>;
  readonly tested: ReadonlySignal<Tested | undefined>;
  /** Has a display of the site make itself heard. */
  testSound(site: string, display: string): Promise<void>;
  /** The screens and agents that are let in. */
  readonly paired: Paired;
};

export function createDevices(api: Api, view: ReadonlySignal<DevicesView | undefined>): Devices {
  const keys = signal<readonly Key[]>([]);
  const testing = signal<string | undefined>(undefined);
  const tested = signal<Tested | undefined>(undefined);
  const fault = signal<Fault | undefined>(undefined);

  async function doing<Body>(
    asked: Promise<Answered<Body>>,
    then: (body: Body) => void = () => {},
  ): Promise<boolean> {
    fault.value = undefined;
    tested.value = undefined;
    const answered = await asked;
    if (answered.ok) then(answered.body);
    else fault.value = answered.refusal;
    return answered.ok;
  }

  return {
    view,
    keys,
    fault,
    testing,
    tested,
    paired: createPaired(api),
    loadKeys: async () => {
      const answered = await api.get<Key[]>('/keys');
      if (answered.ok)
        keys.value = answered.body.filter(({ role }) => role !== 'display' && role !== 'integration');
      else fault.value = answered.refusal;
    },
    put: (device) => doing(api.put<Device>(`/devices/${encodeURIComponent(device.id)}`, device)),
    test: async (id) => {
      testing.value = id;
      const path = `/devices/${encodeURIComponent(id)}/test`;
      await doing(
        api.post<Pick<Tested, 'outcome'>>(path, undefined, { patience: printPatience }),
        ({ outcome }) => {
          tested.value = { id, outcome };
        },
      );
      testing.value = undefined;
    },
    testSound: async (site, display) => {
      const path = `/sites/${encodeURIComponent(site)}/displays/${encodeURIComponent(display)}/sound-test`;
      await doing(api.post(path));
    },
    remove: async (id) => {
      await doing(api.remove(`/devices/${encodeURIComponent(id)}`));
    },
  };
}
