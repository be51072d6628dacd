// Frees the counter of somebody who is gone, once it is sure (L8).

import type { RoomCounter } from '../../core/views/room.ts';
import type { Desk } from '../desk/desk.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { text } from '../words/words.ts';

export function Free({ desk, counter, close }: { desk: Desk; counter: RoomCounter; close: () => void }) {
  const { id, label, number } = counter;
  return (
    <Dialog title={text('freeTitle', { label })} close={close}>
      <p>{text(number === null ? 'freeHint' : 'freeHintVisit', { number: number ?? '' })}</p>
      <Choices
        choices={[
          {
            name: text('freeYes'),
            choose: () => {
              close();
              void desk.send({ command: 'free', counter: id });
            },
          },
          { name: text('freeNo'), choose: close },
        ]}
      />
    </Dialog>
  );
}
