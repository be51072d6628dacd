// Ends a visit without serving it; the cause is kept, not who it was (L1).

import type { CommandOf } from '../../core/day/commands.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import type { About } from '../desk/dialog.ts';
import { text } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

const causes: readonly CommandOf<'cancel'>['cause'][] = [
  'cancelled-by-citizen',
  'cancelled-by-staff',
  'slip-failed',
];

export function Cancel({ desk, view, about }: { desk: Desk; view: StaffView; about: About }) {
  const counter = view.counter?.id ?? '';
  return (
    <Dialog
      title={text('cancelTitle', { number: about.number ?? text('theVisit') })}
      close={desk.closeDialog}
    >
      <Choices
        choices={causes
          .filter((cause) => cause !== 'slip-failed' || hasNoSlip(view, about))
          .map((cause) => ({
            name: text(`cancel-${cause}`),
            choose: () => {
              desk.closeDialog();
              void desk.send({ command: 'cancel', counter, visit: about.visit, cause });
            },
          }))}
      />
    </Dialog>
  );
}

function hasNoSlip({ current, own, helps, others, parked }: StaffView, { visit }: About): boolean {
  const known = [...(current ? [current] : []), ...own, ...helps, ...others, ...parked];
  return known.some((one) => one.visit === visit && one.noSlip);
}
