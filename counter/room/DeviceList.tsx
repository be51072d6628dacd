// All that stands in the room, and how it is: what needs somebody first.

import type { Millis } from '../../core/time.ts';
import type { DevicesView, SelfTestRow } from '../../core/views/devices.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { clockTime } from '../../ui/time.ts';
import type { Devices } from '../devices/devices.ts';
import { screenState, stateOf, type Told } from '../devices/state.ts';
import { say } from '../devices/words/words.ts';
import { Press } from '../parts/Press.tsx';
import styles from './DeviceList.module.css';
import room from './RoomPage.module.css';

type Line = {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly told: Told;
  /** Can be asked to make itself heard. */
  readonly display?: string;
};

const order: readonly Told['is'][] = ['fault', 'warning', 'unknown', 'ok'];

export function DeviceList({
  devices,
  view,
  place: { site },
  online,
}: {
  devices: Devices;
  view: DevicesView;
  place: PlaceView;
  online: boolean;
}) {
  const { timeZone } = site;
  const lines = linesOf(view, timeZone);
  const { test } = view;
  if (lines.length === 0) return null;
  return (
    <section class={room.card}>
      <h2 class={room.heading}>{say('room')}</h2>
      {test && <p class={styles.test}>{testText(test, timeZone)}</p>}
      <ul class={styles.list}>
        {lines.map(({ id, name, kind, told, display }) => (
          <li key={id}>
            <span>
              {name}
              {kind !== undefined && <small>{kind}</small>}
            </span>
            <span class={styles[told.is]}>{told.text}</span>
            {display !== undefined && (
              <Press
                class={room.button}
                off={!online}
                label={say('trySoundOf', { name })}
                onPress={() => void devices.testSound(site.id, display)}
              >
                {say('trySound')}
              </Press>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function testText({ at, opens, wrong }: SelfTestRow, timeZone: string): string {
  const values = { n: wrong, at: clockTime(at, timeZone), opens: clockTime(opens, timeZone) };
  return say(wrong === 0 ? 'selfTestFine' : 'selfTestWrong', values);
}

function backupLine(failed: Millis, timeZone: string): Line {
  const text = say('backupFailed', { time: clockTime(failed, timeZone) });
  return { id: 'backup', name: say('backup'), told: { is: 'fault', text } };
}

function linesOf({ devices, screens, backupFailed }: DevicesView, timeZone: string): readonly Line[] {
  const lines: Line[] = [
    ...devices.map((row) => ({ id: row.device.id, name: row.device.name, told: stateOf(row) })),
    ...screens.map((row) => ({
      id: `${row.page} ${row.id}`,
      name: row.name,
      kind: say(`page-${row.page}`),
      told: screenState(row, timeZone),
      ...(row.page === 'display' && row.connected && row.sound === 'on' ? { display: row.id } : {}),
    })),
    ...(backupFailed === null ? [] : [backupLine(backupFailed, timeZone)]),
  ];
  return lines.sort((a, b) => order.indexOf(a.told.is) - order.indexOf(b.told.is));
}
