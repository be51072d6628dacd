// Who has booked and is expected within the hour: how many, and the first of them.

import type { PlaceView } from '../../core/views/place.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import lists from '../lists/Lists.module.css';
import { serviceNames } from '../words/names.ts';
import type { Bookings } from './bookings.ts';
import styles from './Soon.module.css';
import { soon } from './standing.ts';
import { say } from './words/words.ts';

const shown = 3;

export function Soon({ bookings, desk, place }: { bookings: Bookings; desk: Desk; place: PlaceView }) {
  const expected = soon(bookings.expected.value, desk.now.value);
  if (expected.length === 0) return null;
  return (
    <section class={styles.soon}>
      <h2 class={lists.title}>
        {say('soon')} <span class={lists.count}>{expected.length}</span>
      </h2>
      <ul>
        {expected.slice(0, shown).map(({ code, time, services }) => (
          <li key={code} class={styles.one}>
            <strong>{clockTime(time, place.site.timeZone)}</strong> {serviceNames(place, services)}
          </li>
        ))}
      </ul>
    </section>
  );
}
