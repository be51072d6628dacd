// An errand is done and others remain: here, or elsewhere (L5)?

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { restOf } from '../desk/step.ts';
import { serviceNames } from '../words/names.ts';
import { text } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

export function Rest({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const counter = view.counter?.id ?? '';
  const services = view.current ? serviceNames(place, restOf(view.current)) : '';
  const finish = (command: Parameters<Desk['send']>[0]) => () => {
    desk.closeDialog();
    void desk.send(command);
  };
  return (
    <Dialog title={text('restTitle', { services })} close={desk.closeDialog}>
      <Choices
        choices={[
          { name: text('restHere'), choose: finish({ command: 'finish', counter, rest: 'here' }) },
          { name: text('restSendOn'), choose: finish({ command: 'finish', counter, rest: 'send-on' }) },
          { name: text('restSendOnAndNext'), choose: finish({ command: 'finish-and-next', counter }) },
        ]}
      />
    </Dialog>
  );
}
