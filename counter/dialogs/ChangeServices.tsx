// What one serves and helps with, changed while the counter is open (Q4).

import { useSignal } from '@preact/signals';
import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { ServiceTable } from '../open/ServiceTable.tsx';
import { openCommand, sharesOf } from '../open/shares.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import styles from './ChangeServices.module.css';
import { Dialog } from './Dialog.tsx';

export function ChangeServices({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const now = view.counter ?? { id: '', serves: [], helps: [] };
  const shares = useSignal(sharesOf(now, place.services));
  return (
    <Dialog title={text('servicesTitle')} close={desk.closeDialog} wide>
      <div class={styles.table}>
        <ServiceTable
          place={place}
          shares={shares.value}
          choose={(chosen) => {
            shares.value = chosen;
          }}
        />
      </div>
      <Press
        class={styles.save}
        off={!desk.online.value}
        onPress={() => {
          desk.closeDialog();
          void desk.send(openCommand(now.id, shares.value));
        }}
      >
        {text('save')}
      </Press>
    </Dialog>
  );
}
