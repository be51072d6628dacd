// The administrator's devices: how each is, live, and adding, changing, taking away.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Device } from '../../core/device.ts';
import type { DeviceRow } from '../../core/views/devices.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import { DeviceForm } from './DeviceForm.tsx';
import styles from './DevicesPage.module.css';
import type { Devices } from './devices.ts';
import { placeOf } from './kinds/kinds.tsx';
import { PairedCard } from './PairedCard.tsx';
import { answersNow, seenText, stateOf } from './state.ts';
import { say } from './words/words.ts';

/** What is asked in front of the page. */
type Asked =
  | { readonly is: 'add' }
  | { readonly is: 'change'; readonly device: Device }
  | { readonly is: 'remove'; readonly device: Device };

export function DevicesPage({ devices, place }: { devices: Devices; place: PlaceView }) {
  const asked = useSignal<Asked | undefined>(undefined);
  useEffect(() => void devices.loadKeys(), [devices]);
  const fault = devices.fault.value;
  const rows = devices.view.value?.devices;
  const close = () => {
    asked.value = undefined;
  };
  const now = asked.value;
  const tested = testedOf(devices);
  return (
    <main class={styles.page}>
      <h1 class="unseen">{say('title')}</h1>
      <p class={styles.fault} role="alert">
        {fault && !now && <span>{faultText(fault)}</span>}
      </p>
      <section class={styles.card}>
        <h2 class={styles.heading}>{say('title')}</h2>
        {rows?.length === 0 && <p class={styles.hint}>{say('noDevices')}</p>}
        {rows && rows.length > 0 && (
          <table class={styles.table}>
            <thead>
              <tr>
                <th scope="col">{say('name')}</th>
                <th scope="col">{say('state')}</th>
                <th scope="col">{say('seen')}</th>
                <th scope="col">{say('where')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <Row key={row.device.id} row={row} place={place} devices={devices} ask={asked} />
              ))}
            </tbody>
          </table>
        )}
        <p class={styles.hint} role="status">
          {tested && say(`tested-${tested.outcome}`, { name: tested.name })}
        </p>
        <button
          type="button"
          class={styles.submit}
          onClick={() => {
            asked.value = { is: 'add' };
          }}
        >
          {say('add')}
        </button>
      </section>
      <PairedCard devices={devices} place={place} />
      {(now?.is === 'add' || now?.is === 'change') && (
        <DeviceForm
          devices={devices}
          place={place}
          device={now.is === 'change' ? now.device : undefined}
          close={close}
        />
      )}
      {now?.is === 'remove' && (
        <Dialog title={say('removeTitle', { name: now.device.name })} close={close}>
          <p>{say('removeHint')}</p>
          <Choices
            choices={[
              {
                name: say('removeYes'),
                choose: () => {
                  close();
                  void devices.remove(now.device.id);
                },
              },
              { name: say('removeNo'), choose: close },
            ]}
          />
        </Dialog>
      )}
    </main>
  );
}

function testedOf({ tested, view }: Devices) {
  const known = tested.value;
  const found = view.value?.devices.find(({ device }) => device.id === known?.id);
  return known && found && { outcome: known.outcome, name: found.device.name };
}

function Row({
  row,
  place,
  devices,
  ask,
}: {
  row: DeviceRow;
  place: PlaceView;
  devices: Devices;
  ask: { value: Asked | undefined };
}) {
  const { device, seen } = row;
  const { name } = device;
  const { is, text } = stateOf(row);
  const agent = devices.keys.value.find(({ id }) => id === device.agent)?.name;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span class={styles[is]}>{text}</span>
      </td>
      <td>{answersNow(row) ? say('seenNow') : seenText(seen, place.site.timeZone)}</td>
      <td>
        {placeOf(device)}
        {agent !== undefined && <small>{agent}</small>}
      </td>
      <td class={styles.end}>
        {device.kind === 'printer' && <TestButton devices={devices} device={device} />}
        <button
          type="button"
          class={styles.button}
          aria-label={say('changeOf', { name })}
          onClick={() => {
            ask.value = { is: 'change', device };
          }}
        >
          {say('change')}
        </button>
        <button
          type="button"
          class={styles.button}
          aria-label={say('removeOf', { name })}
          onClick={() => {
            ask.value = { is: 'remove', device };
          }}
        >
          {say('remove')}
        </button>
      </td>
    </tr>
  );
}

/** Prints a slip on it; what became of it stands beside the list. */
function TestButton({ devices, device: { id, name } }: { devices: Devices; device: Device }) {
  const busy = devices.testing.value !== undefined;
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={say('testOf', { name })}
      aria-disabled={busy || undefined}
      onClick={() => !busy && void devices.test(id)}
    >
      {say('test')}
    </button>
  );
}
