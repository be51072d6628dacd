// What can be done with a visit in a list.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import type { About } from '../desk/dialog.ts';
import { Marks } from '../lists/Marks.tsx';
import { serviceNames } from '../words/names.ts';
import { text } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './RowMenu.module.css';

export function RowMenu({
  desk,
  place,
  view,
  about,
}: {
  desk: Desk;
  place: PlaceView;
  view: StaffView;
  about: About;
}) {
  const { visit, number } = about;
  const counter = view.counter?.id ?? '';
  const row = [...view.own, ...view.helps, ...view.others, ...view.parked].find((one) => one.visit === visit);
  const isParked = view.parked.some((one) => one.visit === visit);
  const isBusy = view.current !== null || (view.counter?.paused ?? false);
  const send = (command: Parameters<Desk['send']>[0]) => () => {
    desk.closeDialog();
    void desk.send(command);
  };
  const waiting = [
    { name: text('callThis'), off: isBusy, choose: send({ command: 'call', counter, visit }) },
    {
      name: text('putFirst'),
      off: row?.putFirst ?? false,
      choose: send({ command: 'put-first', counter, visit }),
    },
    { name: text('transferThis'), choose: () => desk.open({ is: 'transfer', about }) },
  ];
  const parked = [
    {
      name: text('resume'),
      hint: isBusy ? text('resumeWhileBusy') : undefined,
      choose: send({ command: 'resume', counter, visit }),
    },
  ];
  return (
    <Dialog title={number ?? text('noNumber')} close={desk.closeDialog} at="lists">
      {row && (
        <div class={styles.about}>
          <p class={styles.services}>{serviceNames(place, row.services)}</p>
          <Marks place={place} row={row} />
          {row.note !== null && <p class={styles.note}>{row.note}</p>}
        </div>
      )}
      <Choices
        choices={[
          ...(isParked ? parked : waiting),
          {
            name: text('reprint'),
            off: number === null || view.printer === 'none',
            choose: send({ command: 'reprint', counter, visit }),
          },
          { name: text('cancelThis'), choose: () => desk.open({ is: 'cancel', about }) },
        ]}
      />
    </Dialog>
  );
}
