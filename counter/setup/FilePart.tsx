// An office from a file: chosen, and checked at once.

import { useId } from 'preact/hooks';
import styles from './SetupPage.module.css';
import type { Setup } from './setup.ts';
import { say } from './words/words.ts';

/** More faults than these do not help: the first ones often make the others. */
const most = 8;

export function FilePart({ setup }: { setup: Setup }) {
  const id = useId();
  const { file } = setup.office.value;
  const missing = setup.missing.value.file;
  return (
    <div class={styles.field}>
      <label for={id}>{say('file')}</label>
      <input
        id={id}
        type="file"
        accept=".json,application/json"
        aria-invalid={missing !== undefined || (file !== undefined && file.faults.length > 0)}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void setup.chooseFile(chosen);
        }}
      />
      <div id={`${id}-said`} role="status">
        {missing && <p class={styles.missing}>{say(missing)}</p>}
        {file && file.faults.length === 0 && (
          <p class={styles.fine}>{say('fileFine', { name: file.name })}</p>
        )}
        {file && file.faults.length > 0 && (
          <div class={styles.missing}>
            <p>{say('fileFaults', { name: file.name, n: file.faults.length })}</p>
            <ul class={styles.faults}>
              {file.faults.slice(0, most).map((fault) => (
                <li key={fault}>{fault}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </div>
  );
}
