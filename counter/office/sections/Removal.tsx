// A button that takes something away, after it was asked once more.

import { useSignal } from '@preact/signals';
import { Choices } from '../../dialogs/Choices.tsx';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';

export function Removal({
  name,
  text,
  off = false,
  remove,
}: {
  /** What is taken away. */
  name: string;
  /** What stands on the button. */
  text: string;
  off?: boolean;
  remove: () => void;
}) {
  const asks = useSignal(false);
  const close = () => {
    asks.value = false;
  };
  return (
    <>
      <button
        type="button"
        class={buttons.small}
        aria-label={say('removeOf', { name })}
        disabled={off}
        onClick={() => {
          asks.value = true;
        }}
      >
        {text}
      </button>
      {asks.value && (
        <Dialog title={say('removeTitle', { name })} close={close}>
          <p>{say('removeHint')}</p>
          <Choices
            choices={[
              {
                name: say('removeYes'),
                choose: () => {
                  close();
                  remove();
                },
              },
              { name: say('removeNo'), choose: close },
            ]}
          />
        </Dialog>
      )}
    </>
  );
}
