// How figures leave the page: on paper, and as files.

import { useSignal } from '@preact/signals';
import { type FileKind, fetchFile } from './files.ts';
import styles from './Ways.module.css';
import { say } from './words/words.ts';

export function Ways({ token, query }: { token: string; query: string | undefined }) {
  const failed = useSignal(false);
  const save = async (kind: FileKind) => {
    if (query !== undefined) failed.value = !(await fetchFile(token, kind, query));
  };
  return (
    <div class={styles.ways}>
      <button type="button" class={styles.way} onClick={() => void save('csv')}>
        {say('saveCsv')}
      </button>
      <button type="button" class={styles.way} onClick={() => void save('xlsx')}>
        {say('saveXlsx')}
      </button>
      <button type="button" class={styles.way} onClick={() => window.print()}>
        {say('print')}
      </button>
      <p class={styles.failed} role="alert">
        {failed.value && say('notSaved')}
      </p>
    </div>
  );
}
