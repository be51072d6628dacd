// How what a page tells leaves it: as files, and on paper.

import { useSignal } from '@preact/signals';
import type { Answered, FileAnswer } from '../../ui/api.ts';
import { text } from '../words/words.ts';
import button from './Button.module.css';
import { keepFile } from './keep-file.ts';
import styles from './Ways.module.css';

export type FileKind = 'csv' | 'xlsx';

/** The session goes along with what `fetchFile` asks, which a link alone would not carry. */
export function Ways({ fetchFile }: { fetchFile: (kind: FileKind) => Promise<Answered<FileAnswer>> }) {
  const failed = useSignal(false);
  const save = async (kind: FileKind) => {
    const answered = await fetchFile(kind);
    failed.value = !answered.ok;
    if (answered.ok) keepFile(answered.body);
  };
  return (
    <div class={styles.ways}>
      <button type="button" class={button.button} onClick={() => void save('csv')}>
        {text('saveCsv')}
      </button>
      <button type="button" class={button.button} onClick={() => void save('xlsx')}>
        {text('saveXlsx')}
      </button>
      <button type="button" class={button.button} onClick={() => window.print()}>
        {text('print')}
      </button>
      <p class={styles.failed} role="alert">
        {failed.value && text('notSaved')}
      </p>
    </div>
  );
}
