// Who waits by service, with the longest wait against its target.

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import type { Desk } from '../desk/desk.ts';
import { serviceName } from '../words/names.ts';
import { text } from '../words/words.ts';
import { linesByService } from './by-service.ts';
import styles from './RoomPage.module.css';

export function WaitingByService({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const lines = linesByService(view, place, desk.now.value);
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{text('whoWaits')}</h2>
      {lines.length === 0 ? (
        <p class={styles.none}>{text('nobodyWaits')}</p>
      ) : (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text('service')}</th>
              <th scope="col" class={styles.right}>
                {text('waitingNow')}
              </th>
              <th scope="col" class={styles.right}>
                {text('longest')}
              </th>
              <th scope="col" class={styles.right}>
                {text('target')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ service, waiting, longest, target, over }) => (
              <tr key={service}>
                <th scope="row" class={styles.service}>
                  {serviceName(place, service)}
                </th>
                <td class={styles.right}>{waiting}</td>
                <td class={over ? styles.over : styles.right}>
                  {text('minutes', { n: longest })}
                  {over && <small>{text('overTarget')}</small>}
                </td>
                <td class={styles.right}>{text('minutes', { n: target })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
