// What a supervisor has changed about this counter, until whoever sits here has seen it (Q4).

import type { PlaceView } from '../../core/views/place.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { clockTime } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { say } from '../room/words/words.ts';
import { serviceNames } from '../words/names.ts';
import styles from './Assigned.module.css';

export function Assigned({ desk, place, view }: { desk: Desk; place: PlaceView; view: StaffView }) {
  const counter = view.counter;
  const assigned = counter?.assigned;
  const isNew = assigned && assigned.at > desk.assignedSeen.value;
  return (
    <div role="status">
      {counter && isNew && (
        <section class={styles.assigned}>
          <p class={styles.why}>
            {say('assigned', {
              time: clockTime(assigned.at, place.site.timeZone),
              because: say(`because-${assigned.because}`),
            })}
          </p>
          <Changed word="nowServes" place={place} from={assigned.before.serves} to={counter.serves} />
          <Changed word="nowHelps" place={place} from={assigned.before.helps} to={counter.helps} />
          <Changed
            word="noLonger"
            place={place}
            from={[...counter.serves, ...counter.helps]}
            to={[...assigned.before.serves, ...assigned.before.helps]}
          />
          <Press
            class={styles.seen}
            onPress={() => {
              desk.assignedSeen.value = assigned.at;
            }}
          >
            {say('seen')}
          </Press>
        </section>
      )}
    </div>
  );
}

/** What is in `to` and was not in `from`. */
function Changed({
  word,
  place,
  from,
  to,
}: {
  word: 'nowServes' | 'nowHelps' | 'noLonger';
  place: PlaceView;
  from: readonly string[];
  to: readonly string[];
}) {
  const changed = to.filter((id) => !from.includes(id));
  return changed.length > 0 ? <p>{say(word, { services: serviceNames(place, changed) })}</p> : null;
}
