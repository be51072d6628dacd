// Where a visit goes on: to another service, or to one counter (L10).

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import type { About } from '../desk/dialog.ts';
import { counterStateText } from '../words/counter-state.ts';
import { waitText } from '../words/wait.ts';
import { text } from '../words/words.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';
import { ServicePicker } from './ServicePicker.tsx';
import styles from './Transfer.module.css';

export function Transfer({
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
  const counter = view.counter?.id ?? '';
  const send = (to: { service: string } | { counter: string }) => {
    desk.closeDialog();
    void desk.send({ command: 'transfer', counter, visit: about.visit, to });
  };
  const wait = (service: string) => {
    const range = view.waits[service];
    return range && waitText(range);
  };
  return (
    <Dialog
      title={text('transferTitle', { number: about.number ?? text('theVisit') })}
      close={desk.closeDialog}
      wide
    >
      <div class={styles.both}>
        <section aria-labelledby="to-service">
          <h3 class={styles.heading} id="to-service">
            {text('toService')}
          </h3>
          <ServicePicker
            place={place}
            first={[]}
            without={serviceNow(view, about)}
            hint={wait}
            pick={(service) => send({ service })}
          />
        </section>
        <section aria-labelledby="to-counter">
          <h3 class={styles.heading} id="to-counter">
            {text('toCounter')}
          </h3>
          <Choices
            choices={view.counters
              .filter(({ id }) => id !== counter)
              .map((one) => ({
                name: text('counter', { label: one.label }),
                hint: counterStateText(one),
                off: one.state === 'closed',
                keyed: one.label.toUpperCase(),
                choose: () => send({ counter: one.id }),
              }))}
          />
        </section>
      </div>
    </Dialog>
  );
}

/** What it is being served for, or waits for: it is there already. */
function serviceNow({ current, own, helps, others }: StaffView, { visit }: About): string[] {
  if (current?.visit === visit) {
    return current.errands.filter(({ is }) => is === 'current').map(({ service }) => service);
  }
  const row = [...own, ...helps, ...others].find((one) => one.visit === visit);
  return row && row.services.length === 1 ? [...row.services] : [];
}
