// A printer's fields: how it is reached, its paper, whether it answers, what it prints.

import { useSignal } from '@preact/signals';
import type { Connection, PrinterDevice } from '../../../core/device.ts';
import styles from '../DevicesPage.module.css';
import { say } from '../words/words.ts';
import { type FieldsOf, type Kind, textOf } from './kind.ts';
import { devicePath, SerialFields, serialIn } from './serial.tsx';

type Over = Connection['over'];

const ways: readonly Over[] = ['network', 'queue', 'file', 'serial'];

export const printer: Kind<PrinterDevice> = { Fields, read, place };

function Fields({ device, around: { kiosks } }: Parameters<FieldsOf<PrinterDevice>>[0]) {
  const known = device?.connection;
  const over = useSignal<Over>(known?.over ?? 'network');
  const { kiosk } = device ?? {};
  const named = kiosk === undefined || kiosks.some(({ id }) => id === kiosk);
  return (
    <>
      <label class={styles.field}>
        {say('over')}
        <select
          name="over"
          value={over.value}
          onChange={({ currentTarget }) => {
            over.value = ways.find((way) => way === currentTarget.value) ?? 'network';
          }}
        >
          {ways.map((way) => (
            <option key={way} value={way}>
              {say(`over-${way}`)}
            </option>
          ))}
        </select>
      </label>
      <Reached over={over.value} known={known?.over === over.value ? known : undefined} />
      <label class={styles.field}>
        {say('paper')}
        <select name="paper" defaultValue={String(device?.paper ?? 80)}>
          <option value="80">{say('millimetres', { n: 80 })}</option>
          <option value="58">{say('millimetres', { n: 58 })}</option>
        </select>
      </label>
      <label class={styles.field}>
        {say('prints')}
        <select name="kiosk" defaultValue={kiosk ?? ''}>
          <option value="">{say('prints-all')}</option>
          {[...kiosks, ...(named ? [] : [{ id: kiosk, name: kiosk }])].map(({ id, name }) => (
            <option key={id} value={id}>
              {say('prints-kiosk', { name })}
            </option>
          ))}
        </select>
      </label>
      <label class={styles.check}>
        <input type="checkbox" name="answers" defaultChecked={device?.answers ?? true} />
        <span>
          {say('answers')}
          <small>{say('answersHint')}</small>
        </span>
      </label>
    </>
  );
}

/** The fields of one way to reach it. */
function Reached({ over, known }: { over: Over; known: Connection | undefined }) {
  switch (over) {
    case 'network': {
      const { host, port } = known?.over === 'network' ? known : { host: '', port: 9100 };
      return (
        <div class={styles.pair}>
          <label class={styles.field}>
            {say('host')}
            <input
              name="host"
              required
              pattern="[A-Za-z0-9.:_\-]{1,100}"
              placeholder="192.0.2.17"
              defaultValue={host}
            />
          </label>
          <label class={styles.field}>
            {say('port')}
            <input name="port" type="number" required min={1} max={65_535} defaultValue={String(port)} />
          </label>
        </div>
      );
    }
    case 'queue':
      return (
        <label class={styles.field}>
          {say('queue')}
          <input
            name="queue"
            required
            pattern="[A-Za-z0-9_.\-]{1,100}"
            defaultValue={known?.over === 'queue' ? known.queue : ''}
          />
        </label>
      );
    case 'file':
      return (
        <label class={styles.field}>
          {say('path')}
          <input
            name="path"
            required
            pattern={devicePath}
            placeholder="/dev/usb/lp0"
            defaultValue={known?.over === 'file' ? known.path : '/dev/usb/lp0'}
          />
        </label>
      );
    case 'serial':
      return <SerialFields line={known?.over === 'serial' ? known : undefined} />;
  }
}

function read(named: Parameters<typeof printer.read>[0], fields: FormData): PrinterDevice {
  const kiosk = textOf(fields, 'kiosk');
  return {
    kind: 'printer',
    ...named,
    connection: connectionIn(fields),
    paper: textOf(fields, 'paper') === '58' ? 58 : 80,
    answers: fields.get('answers') !== null,
    ...(kiosk === '' ? {} : { kiosk }),
  };
}

function connectionIn(fields: FormData): Connection {
  switch (ways.find((way) => way === fields.get('over'))) {
    case 'queue':
      return { over: 'queue', queue: textOf(fields, 'queue') };
    case 'file':
      return { over: 'file', path: textOf(fields, 'path') };
    case 'serial':
      return { over: 'serial', ...serialIn(fields) };
    default:
      return { over: 'network', host: textOf(fields, 'host'), port: Number(textOf(fields, 'port')) };
  }
}

function place({ connection }: PrinterDevice): string {
  switch (connection.over) {
    case 'network':
      return `${connection.host}:${connection.port}`;
    case 'queue':
      return connection.queue;
    case 'file':
    case 'serial':
      return connection.path;
  }
}
