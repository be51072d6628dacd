// The supervisor's room: counters, who waits, what the devices say. Nobody is named or measured.

import { useSignal } from '@preact/signals';
import type { DevicesView } from '../../core/views/devices.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { CounterRow, StaffView } from '../../core/views/staff.ts';
import { stopwatch } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { counterStateText } from '../words/counter-state.ts';
import { faultText } from '../words/fault.ts';
import { text } from '../words/words.ts';
import { DeviceList } from './DeviceList.tsx';
import { Devices } from './Devices.tsx';
import styles from './RoomPage.module.css';
import { WaitingByService } from './WaitingByService.tsx';

export function RoomPage({
  desk,
  place,
  view,
  devices,
}: {
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  devices: DevicesView | undefined;
}) {
  const freeing = useSignal<string | undefined>(undefined);
  const fault = desk.notice.fault.value;
  const stop = () => {
    freeing.value = undefined;
  };
  const counter = view.counters.find(({ id }) => id === freeing.value);
  return (
    <main class={styles.page}>
      <h1 class="unseen">{text('page-room')}</h1>
      <div class={styles.side}>
        <section class={styles.card}>
          <h2 class={styles.heading}>{text('counters')}</h2>
          <table class={styles.table}>
            <thead>
              <tr>
                <th scope="col">{text('counterWord')}</th>
                <th scope="col">{text('now')}</th>
                <th scope="col" class={styles.right}>
                  {text('since')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {view.counters.map((one) => (
                <CounterLine key={one.id} desk={desk} counter={one} free={() => (freeing.value = one.id)} />
              ))}
            </tbody>
          </table>
        </section>
        <Devices desk={desk} view={view} />
        {devices && <DeviceList view={devices} timeZone={place.site.timeZone} />}
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
      </div>
      <WaitingByService desk={desk} place={place} view={view} />
      {counter && counter.state !== 'closed' && (
        <Dialog title={text('freeTitle', { label: counter.label })} close={stop}>
          <p>
            {text(counter.number === null ? 'freeHint' : 'freeHintVisit', { number: counter.number ?? '' })}
          </p>
          <Choices
            choices={[
              {
                name: text('freeYes'),
                choose: () => {
                  stop();
                  void desk.send({ command: 'free', counter: counter.id });
                },
              },
              { name: text('freeNo'), choose: stop },
            ]}
          />
        </Dialog>
      )}
    </main>
  );
}

function CounterLine({ desk, counter, free }: { desk: Desk; counter: CounterRow; free: () => void }) {
  const { label, state, since } = counter;
  return (
    <tr class={state === 'closed' ? styles.closed : ''}>
      <th scope="row" class={styles.label}>
        {label}
      </th>
      <td>
        <span class={styles[state]}>{counterStateText(counter)}</span>
      </td>
      <td class={styles.right}>{since === null ? '–' : stopwatch(since, desk.now.value)}</td>
      <td class={styles.right}>
        {state !== 'closed' && (
          <button
            type="button"
            class={styles.button}
            aria-label={text('freeOf', { label })}
            aria-disabled={!desk.online.value || undefined}
            onClick={() => desk.online.value && free()}
          >
            {text('freeCounter')}
          </button>
        )}
      </td>
    </tr>
  );
}
