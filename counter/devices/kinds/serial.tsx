// The fields of a serial line, for whatever is plugged into one.

import { staffLanguage } from '../../../ui/staff-language.ts';
import styles from '../DevicesPage.module.css';
import { say } from '../words/words.ts';
import { textOf } from './kind.ts';

export type SerialLine = { readonly path: string; readonly baud: number };

const bauds = [9600, 19_200, 38_400, 57_600, 115_200] as const;
/** As core/device.ts wants a device file to be. */
export const devicePath = '/dev/[A-Za-z0-9_./:\\-]{1,150}';

export function SerialFields({ line }: { line: SerialLine | undefined }) {
  const { path, baud } = line ?? { path: '/dev/ttyUSB0', baud: 9600 };
  return (
    <div class={styles.pair}>
      <label class={styles.field}>
        {say('path')}
        <input name="path" required pattern={devicePath} placeholder="/dev/ttyUSB0" defaultValue={path} />
      </label>
      <label class={styles.field}>
        {say('baud')}
        <select name="baud" defaultValue={String(baud)}>
          {bauds.map((one) => (
            <option key={one} value={one}>
              {one.toLocaleString(staffLanguage.value)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

export function serialIn(fields: FormData): SerialLine {
  return { path: textOf(fields, 'path'), baud: Number(textOf(fields, 'baud')) };
}
