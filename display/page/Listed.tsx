// The last calls in columns; who is still to come is marked.

import type { DisplayCall } from '../../core/views/display.ts';
import { speak } from '../words/words.ts';
import styles from './Listed.module.css';

export function Listed({
  calls,
  isOld,
  place,
}: {
  calls: readonly DisplayCall[];
  isOld: boolean;
  place: string;
}) {
  return (
    <section class={styles.list}>
      {calls.length === 0 ? (
        <div class={styles.none}>
          <p>{place}</p>
          <p>{speak('order')}</p>
        </div>
      ) : (
        <table class={styles.table}>
          <thead>
            <tr>
              <th scope="col">{speak('called')}</th>
              <td />
              <th scope="col">{speak('counter')}</th>
            </tr>
          </thead>
          <tbody>
            {calls.map((call) => (
              <Row key={call.number} call={call} lit={call.open && !isOld} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ call: { number, counter, booked }, lit }: { call: DisplayCall; lit: boolean }) {
  return (
    <tr>
      <th scope="row" class={styles.number}>
        {number}
      </th>
      <td class={styles.between}>{booked && <span class={styles.mark}>{speak('booked')}</span>}</td>
      <td class={styles.counter}>
        <span class={lit ? styles.sign : styles.plain}>{counter}</span>
        {lit && <span class="unseen">{speak('nowCalling')}</span>}
      </td>
    </tr>
  );
}
