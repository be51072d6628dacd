// What somebody else's counter serves and helps with, changed by a supervisor, and why (Q4).

import { useSignal } from '@preact/signals';
import type { AssignCause } from '../../core/day/commands.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { RoomCounter } from '../../core/views/room.ts';
import type { Desk } from '../desk/desk.ts';
import changing from '../dialogs/ChangeServices.module.css';
import { Dialog } from '../dialogs/Dialog.tsx';
import { ServiceTable } from '../open/ServiceTable.tsx';
import { chosenIn, sharesOf } from '../open/shares.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import form from './Form.module.css';
import { say } from './words/words.ts';

const causes: readonly AssignCause[] = ['many-wait', 'somebody-away', 'other'];

export function Assign({
  desk,
  place,
  counter,
  close,
}: {
  desk: Desk;
  place: PlaceView;
  counter: RoomCounter;
  close: () => void;
}) {
  const shares = useSignal(sharesOf(counter, place.services));
  const because = useSignal<AssignCause>('many-wait');
  return (
    <Dialog title={say('changeTitle', { label: counter.label })} close={close} wide>
      <div class={form.scroll}>
        <ServiceTable
          place={place}
          shares={shares.value}
          choose={(chosen) => {
            shares.value = chosen;
          }}
        />
      </div>
      <fieldset class={form.group}>
        <legend>{say('whyTitle')}</legend>
        {causes.map((cause) => (
          <label key={cause} class={form.choice}>
            <input
              type="radio"
              name="because"
              checked={because.value === cause}
              onChange={() => {
                because.value = cause;
              }}
            />
            {say(`because-${cause}`)}
          </label>
        ))}
      </fieldset>
      <Press
        class={changing.save}
        off={!desk.online.value}
        onPress={() => {
          close();
          const chosen = chosenIn(shares.value);
          void desk.send({
            command: 'assign',
            counter: counter.id,
            ...chosen,
            because: because.value,
          });
        }}
      >
        {text('save')}
      </Press>
    </Dialog>
  );
}
