// A file of phone calls: what it would change, or what is wrong with it line by line, before anything is done.

import { useSignal } from '@preact/signals';
import { textIn } from '../parts/file-text.ts';
import { Press } from '../parts/Press.tsx';
import styles from './Calls.module.css';
import type { DataSheets, FileLook } from './data-sheet.ts';
import { say } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 20;

export function CallsFile({ sheets, year }: { sheets: DataSheets; year: number }) {
  const csv = useSignal('');
  const look = useSignal<FileLook | undefined>(undefined);
  const taken = useSignal(0);
  const told = look.value;

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    look.value = undefined;
    taken.value = 0;
    csv.value = await textIn(file);
    look.value = await sheets.look(csv.value);
  }

  async function take(days: number): Promise<void> {
    if (!(await sheets.take(csv.peek()))) return;
    look.value = undefined;
    taken.value = days;
  }

  return (
    <>
      <p class={styles.hint}>{say('fileHint', { year })}</p>
      <label class={styles.file}>
        {say('choose')}
        <input
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={({ currentTarget }) => {
            void read(currentTarget.files?.[0]);
            // The same file, mended, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </label>
      {told && told.faults.length > 0 && <Faults {...told} />}
      {told && told.faults.length === 0 && (
        <Changes {...told} off={sheets.busy.value} take={(days) => void take(days)} />
      )}
      <p role="status">{taken.value > 0 && say('taken', { n: taken.value })}</p>
    </>
  );
}

function Faults({ faults }: FileLook) {
  const more = faults.length - mostTold;
  return (
    <div class={styles.faults} role="alert">
      <p>{say('faults', { n: faults.length })}</p>
      <ul>
        {faults.slice(0, mostTold).map(({ line, text }) => (
          <li key={`${line} ${text}`}>{text}</li>
        ))}
        {more > 0 && <li>{say('moreFaults', { n: more })}</li>}
      </ul>
    </div>
  );
}

function Changes({
  changes,
  unchanged,
  off,
  take,
}: FileLook & { off: boolean; take: (days: number) => void }) {
  const all = Object.values(changes);
  const fresh = all.filter(({ was }) => was === null).length;
  const lines = [
    ['newDays', fresh],
    ['changedDays', all.length - fresh],
    ['sameDays', unchanged],
  ] as const;
  return (
    <>
      <ul class={styles.changes}>{lines.map(([key, n]) => n > 0 && <li key={key}>{say(key, { n })}</li>)}</ul>
      {all.length > 0 ? (
        <Press class={styles.main} off={off} onPress={() => take(all.length)}>
          {say('take')}
        </Press>
      ) : (
        <p role="status">{say('nothingNew')}</p>
      )}
    </>
  );
}
