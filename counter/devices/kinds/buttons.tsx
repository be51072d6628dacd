// The fields of a keypad on a counter's desk: its input device, and the counter that it is for.

import type { ButtonsDevice } from '../../../core/device.ts';
import styles from '../DevicesPage.module.css';
import { say } from '../words/words.ts';
import { Choice } from './Choice.tsx';
import { type FieldsOf, type Kind, type Named, textOf } from './kind.ts';
import { devicePath } from './serial.tsx';

/** As core/device.ts has them: Enter, plus and minus of a block of digits. */
const keyNames = ['next', 'recall', 'no-show'] as const;
const usualKeys: ButtonsDevice['keys'] = { next: 96, recall: 78, 'no-show': 74 };

export const buttons: Kind<ButtonsDevice> = { Fields, read, place: ({ path }) => path };

function Fields({ device, around: { counters } }: Parameters<FieldsOf<ButtonsDevice>>[0]) {
  const example = '/dev/input/by-id/usb-keypad-event-kbd';
  return (
    <>
      <label class={styles.field}>
        {say('path')}
        <input
          name="path"
          required
          pattern={devicePath}
          placeholder={example}
          defaultValue={device?.path ?? ''}
        />
        <small>{say('keypadHint')}</small>
      </label>
      <Choice name="counter" label={say('atCounter')} from={counters} chosen={device?.counter} />
      {keyNames.map((name) => (
        <input key={name} type="hidden" name={`key-${name}`} value={(device?.keys ?? usualKeys)[name]} />
      ))}
    </>
  );
}

function read(named: Named, fields: FormData): ButtonsDevice {
  const key = (name: (typeof keyNames)[number]) => Number(textOf(fields, `key-${name}`));
  return {
    kind: 'buttons',
    ...named,
    path: textOf(fields, 'path'),
    counter: textOf(fields, 'counter'),
    keys: { next: key('next'), recall: key('recall'), 'no-show': key('no-show') },
  };
}
