// One figure of the sheet, and below it what was divided by what.

import type { SheetLine, SheetValue } from '../../core/figures/sheet-lines.ts';
import { madeText, valueText } from './format.ts';
import styles from './Sheet.module.css';

export function Value({ value, kind }: { value: SheetValue; kind: SheetLine['kind'] }) {
  const made = madeText(value);
  return (
    <td>
      {valueText(value, kind)}
      {made && <small class={styles.made}>{made}</small>}
    </td>
  );
}
