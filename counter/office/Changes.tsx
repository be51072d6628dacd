// Changes as sentences; of many the first, and how many more there are.

import { useSignal } from '@preact/signals';
import type { Change } from '../../core/office/changes.ts';
import styles from './OfficePage.module.css';
import { changeSentence } from './sentences.ts';
import { say } from './words/words.ts';

const few = 8;

export function Changes({ changes }: { changes: readonly Change[] }) {
  const all = useSignal(false);
  const shown = all.value || changes.length <= few + 1 ? changes : changes.slice(0, few);
  return (
    <>
      <ul class={styles.sentences}>
        {shown.map((change) => (
          <li key={`${change.is} ${change.path.join(' ')}`}>{changeSentence(change)}</li>
        ))}
      </ul>
      {shown.length < changes.length && (
        <button
          type="button"
          class={styles.link}
          onClick={() => {
            all.value = true;
          }}
        >
          {say('more', { n: changes.length - shown.length })}
        </button>
      )}
    </>
  );
}
