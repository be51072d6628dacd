// Keys on the screen, for a kiosk that has no others. Pressing one leaves the focus in the field.

import { DeleteKey } from './DeleteKey.tsx';
import styles from './Keyboard.module.css';

export function Keyboard({
  rows,
  label,
  onKey,
  onDelete,
  deleteLabel = '',
  space,
}: {
  /** Each string is a row, each character a key. */
  rows: readonly string[];
  label: string;
  onKey: (key: string) => void;
  /** The last row's last key; without it there is none. */
  onDelete?: () => void;
  deleteLabel?: string;
  /** What the space bar says; without it there is none. */
  space?: string;
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't be laid out; this is a group of keys
    <div
      role="group"
      aria-label={label}
      // Keys stand where they stand on a keyboard of that language, whichever way it is written.
      dir="ltr"
      class={styles.keyboard}
      style={{ '--keys': Math.max(...rows.map((row) => row.length)) }}
      onPointerDown={(e) => e.preventDefault()}
    >
      {rows.map((row, i) => (
        <div key={row} class={styles.row}>
          {[...row].map((key) => (
            <button key={key} type="button" class={styles.key} onClick={() => onKey(key)}>
              {key}
            </button>
          ))}
          {onDelete && i === rows.length - 1 && <DeleteKey label={deleteLabel} onDelete={onDelete} />}
        </div>
      ))}
      {space !== undefined && (
        <div class={styles.row}>
          <button type="button" class={`${styles.key} ${styles.space}`} onClick={() => onKey(' ')}>
            {space}
          </button>
        </div>
      )}
    </div>
  );
}
