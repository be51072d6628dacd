// One of the things that are at the site; what was chosen before stays a choice when it is not there any more.

import styles from '../DevicesPage.module.css';
import type { Choosable } from './kind.ts';

export function Choice({
  name,
  label,
  from,
  chosen,
}: {
  name: string;
  label: string;
  from: readonly Choosable[];
  chosen: string | undefined;
}) {
  const gone = chosen !== undefined && !from.some(({ id }) => id === chosen);
  return (
    <label class={styles.field}>
      {label}
      <select name={name} required defaultValue={chosen ?? from[0]?.id}>
        {[...from, ...(gone ? [{ id: chosen, name: chosen }] : [])].map((one) => (
          <option key={one.id} value={one.id}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  );
}
