// That something is not saved yet, and what can be done about it.

import { useSignal } from '@preact/signals';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import type { Editor } from './editor.ts';
import styles from './OfficePage.module.css';
import { say } from './words/words.ts';

export function SaveBar({ editor }: { editor: Editor }) {
  const asks = useSignal(false);
  const close = () => {
    asks.value = false;
  };
  if (!editor.isChanged.value) return null;
  return (
    <div class={styles.saveBar}>
      <p class={styles.unsaved}>{say('unsaved')}</p>
      <button
        type="button"
        class={styles.button}
        onClick={() => {
          asks.value = true;
        }}
      >
        {say('discard')}
      </button>
      <button
        type="button"
        class={styles.primary}
        aria-disabled={editor.busy.value || undefined}
        onClick={() => void editor.check()}
      >
        {say('lookAndSave')}
      </button>
      {asks.value && (
        <Dialog title={say('discardTitle')} close={close}>
          <p>{say('discardHint')}</p>
          <Choices
            choices={[
              {
                name: say('discardYes'),
                choose: () => {
                  close();
                  editor.discard();
                },
              },
              { name: say('discardNo'), choose: close },
            ]}
          />
        </Dialog>
      )}
    </div>
  );
}
