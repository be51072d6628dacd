// At the lower edge, wherever one is on the page: that something is not saved yet, what became of saving it, and that it is.

import { useSignal } from '@preact/signals';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import { faultText } from '../words/fault.ts';
import type { Editor } from './editor.ts';
import styles from './OfficePage.module.css';
import type { Where } from './where.ts';
import { say } from './words/words.ts';

export function SaveBar({ editor, where }: { editor: Editor; where: Where }) {
  const saved = editor.saved.value;
  return (
    <div class={styles.bottom}>
      <div role="status">
        {saved && <p class={styles.saved}>{say(saved === 'now' ? 'savedNow' : 'savedTomorrow')}</p>}
      </div>
      {editor.isChanged.value && <Unsaved editor={editor} where={where} />}
    </div>
  );
}

function Unsaved({ editor, where }: { editor: Editor; where: Where }) {
  const asks = useSignal(false);
  const close = () => {
    asks.value = false;
  };
  const fault = editor.fault.value;
  return (
    <div class={styles.saveBar}>
      <div class={styles.unsaved}>
        <p>{say('unsaved')}</p>
        <Todo editor={editor} where={where} />
        <Alert text={fault && faultText(fault)} />
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

/** How much is still to be filled in, and the way to the first of it. */
function Todo({ editor, where }: { editor: Editor; where: Where }) {
  const todo = editor.todo.value;
  const [first] = todo;
  const office = editor.draft.value;
  if (!first || !office) return null;
  return (
    <div>
      <button type="button" class={styles.link} onClick={() => where.goTo(first, office)}>
        {say('todoCount', { n: todo.length })}
      </button>
    </div>
  );
}
