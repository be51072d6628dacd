// A password that the server made, to be handed over: it is shown this once only.

import { useSignal } from '@preact/signals';
import styles from './PeoplePage.module.css';
import type { People } from './people.ts';
import { say } from './words/words.ts';

export function Told({ people, told: { name, password } }: { people: People; told: Told }) {
  const copied = useSignal(false);
  // Pages that came over plain http have no clipboard.
  const clipboard: Clipboard | undefined = navigator.clipboard;
  const copy = async () => {
    await clipboard?.writeText(password);
    copied.value = true;
  };
  return (
    <div class={styles.made} role="status">
      <label class={styles.field}>
        {say('toldPassword', { name })}
        <input
          class={styles.key}
          readOnly
          value={password}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p>{say('toldHint')}</p>
      <div class={styles.more}>
        {clipboard && (
          <button type="button" class={styles.remove} onClick={() => void copy()}>
            {say(copied.value ? 'copied' : 'copy')}
          </button>
        )}
        <button type="button" class={styles.remove} onClick={() => people.hideTold()}>
          {say('toldKept')}
        </button>
      </div>
    </div>
  );
}

export type Told = { readonly name: string; readonly password: string };
