// At the lower edge, wherever one is on the page: that something is not saved yet, what became of saving it, and that it is.

import { useSignal } from '@preact/signals';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { faultText } from '../words/fault.ts';
import type { Editor } from './editor.ts';
import styles from './OfficePage.module.css';
import { say } from './words/words.ts';

export function SaveBar({ editor }: { editor: Editor }) {
  const saved = editor.saved.value;
  return (
    <div class={styles.bottom}>
      <div role="status">
        {saved && <p class={styles.saved}>{say(saved === 'now' ? 'savedNow' : 'savedTomorrow')}</p>}
      </div>
      {editor.isChanged.value && <Unsaved editor={editor} />}
    </div>
  );
}

function Unsaved({ editor }: { editor: Editor }) {
  const asks = useSignal(false);
  const close = () => {
    asks.value = false;
  };
  const fault = editor.fault.value;
  return (
    <div class={styles.saveBar}>
      <div class={styles.unsaved}>
        <p>{say('unsaved')}</p>
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
      </div>
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
