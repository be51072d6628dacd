// Phone calls of the year: entered day by day, or taken from a file.

import type { CallYear } from '../../core/calls/calls.ts';
import { CallMonth } from './CallMonth.tsx';
import styles from './Calls.module.css';
import { CallsFile } from './CallsFile.tsx';
import type { DataSheets } from './data-sheet.ts';
import { say } from './words/words.ts';

export function Calls({ sheets, calls, year }: { sheets: DataSheets; calls: CallYear; year: number }) {
  return (
    <div class={styles.calls}>
      <section class={styles.card} aria-labelledby="enter-calls">
        <h2 id="enter-calls">{say('enterCalls')}</h2>
        <CallMonth sheets={sheets} calls={calls} year={year} />
      </section>
      <section class={styles.card} aria-labelledby="file-of-calls">
        <h2 id="file-of-calls">{say('fromFile')}</h2>
        <CallsFile sheets={sheets} year={year} />
      </section>
    </div>
  );
}
