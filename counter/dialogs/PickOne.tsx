// One service: for somebody without a ticket, or as one more errand.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { text } from '../words/words.ts';
import { Dialog } from './Dialog.tsx';
import { ServicePicker } from './ServicePicker.tsx';

export function PickOne({
  desk,
  place,
  view,
  command,
}: {
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  command: 'without-ticket' | 'add-errand';
}) {
  const counter = view.counter;
  const pick = (service: string) => {
    desk.closeDialog();
    void desk.send({
      command: command === 'without-ticket' ? 'serve-without-ticket' : command,
      counter: counter?.id ?? '',
      service,
    });
  };
  return (
    <Dialog title={text(`pick-${command}`)} close={desk.closeDialog}>
      <ServicePicker place={place} first={counter?.serves ?? []} pick={pick} />
    </Dialog>
  );
}
