// A device's form: its name and where it is plugged in, and what its kind asks for beside.

import { useSignal } from '@preact/signals';
import type { Device, DeviceKind } from '../../core/device.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { newCommandId } from '../../ui/command-id.ts';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import { serverAgent } from './agent.ts';
import styles from './DevicesPage.module.css';
import type { Devices } from './devices.ts';
import { type Around, type Choosable, textOf } from './kinds/kind.ts';
import { KindFields, kindNamed, kinds, readDevice } from './kinds/kinds.tsx';
import { say } from './words/words.ts';

export function DeviceForm({
  devices,
  place,
  device,
  close,
}: {
  devices: Devices;
  place: PlaceView;
  device: Device | undefined;
  close: () => void;
}) {
  const keys = devices.keys.value;
  const agents = keys.filter(({ role }) => role === 'agent');
  const fault = devices.fault.value;
  const kind = useSignal<DeviceKind>(device?.kind ?? 'printer');
  const agent = device?.agent ?? serverAgent;
  const known = agent === serverAgent || agents.some(({ id }) => id === agent);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.target;
    if (!(form instanceof HTMLFormElement)) return;
    const fields = new FormData(form);
    const id = device?.id ?? `${kind.peek()}-${newCommandId().slice(0, 8)}`;
    const named = { id, name: textOf(fields, 'name'), site: place.site.id, agent: textOf(fields, 'agent') };
    if (await devices.put(readDevice(kind.peek(), named, fields))) close();
  };
  return (
    <Dialog title={device ? say('changeTitle', { name: device.name }) : say('addTitle')} close={close} wide>
      <form class={styles.form} onSubmit={save} autocomplete="off">
        {!device && (
          <label class={styles.field}>
            {say('kind')}
            <select
              value={kind.value}
              onChange={({ currentTarget: { value } }) => {
                kind.value = kindNamed(value);
              }}
            >
              {kinds.map((one) => (
                <option key={one} value={one}>
                  {say(`kind-${one}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class={styles.field}>
          {say('name')}
          <input
            name="name"
            required
            maxLength={40}
            placeholder={say('nameExample')}
            defaultValue={device?.name ?? ''}
          />
        </label>
        <label class={styles.field}>
          {say('agent')}
          <select name="agent" defaultValue={agent}>
            <option value={serverAgent}>{say('agent-server')}</option>
            {[...agents, ...(known ? [] : [{ id: agent, name: agent }])].map(({ id, name }) => (
              <option key={id} value={id}>
                {say('agentKey', { name })}
              </option>
            ))}
          </select>
          {agents.length === 0 && <small>{say('agentHint')}</small>}
        </label>
        <KindFields key={kind.value} kind={kind.value} device={device} around={aroundOf(devices, place)} />
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
        <button type="submit" class={styles.submit}>
          {say('save')}
        </button>
      </form>
    </Dialog>
  );
}

/** Kiosks and vote stations with a key, and those that are connected without one, as in the demo. */
function aroundOf({ keys, view }: Devices, { counters }: PlaceView): Around {
  const pagesOf = (page: 'kiosk' | 'vote'): readonly Choosable[] => {
    const keyed = keys.value.filter(({ role }) => role === page);
    const seen = (view.value?.screens ?? []).filter((screen) => screen.page === page);
    return [...new Map([...keyed, ...seen].map(({ id, name }) => [id, { id, name }])).values()];
  };
  return {
    kiosks: pagesOf('kiosk'),
    stations: [...pagesOf('kiosk'), ...pagesOf('vote')],
    counters: counters.map(({ id, label }) => ({ id, name: label })),
  };
}
