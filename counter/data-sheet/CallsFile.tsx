// A file of phone calls: what it would change, or what is wrong with it line by line, before anything is done.

import { useSignal } from '@preact/signals';
import { FileChoice, FileFaults } from '../parts/FileChoice.tsx';
import { textIn } from '../parts/file-text.ts';
import { Press } from '../parts/Press.tsx';
import styles from './Calls.module.css';
import type { DataSheets, FileLook } from './data-sheet.ts';
import { say } from './words/words.ts';

export function CallsFile({ sheets, year }: { sheets: DataSheets; year: number }) {
  const csv = useSignal('');
  const look = useSignal<FileLook | undefined>(undefined);
  const taken = useSignal(0);
  const told = look.value;

  async function read(file: File): Promise<void> {
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
      <FileChoice label={say('choose')} accept=".csv,.txt,text/csv" choose={(file) => void read(file)} />
      {told && (
        <FileFaults
          title={say('faults', { n: told.faults.length })}
          faults={told.faults}
          more={(n) => say('moreFaults', { n })}
        />
      )}
      {told && told.faults.length === 0 && (
        <Changes {...told} off={sheets.busy.value} take={(days) => void take(days)} />
      )}
      <p role="status">{taken.value > 0 && say('taken', { n: taken.value })}</p>
    </>
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
