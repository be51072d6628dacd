// What the citizen came for: done, under way, still to do; one more can be added.

import type { PlaceView } from '../../core/views/place.ts';
import type { CurrentVisit } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { maxErrands } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { Press } from '../parts/Press.tsx';
import { serviceName } from '../words/names.ts';
import { text } from '../words/words.ts';
import styles from './Errands.module.css';

const marks = { done: '✓', current: '●', open: '○' } as const;

export function Errands({ desk, place, current }: { desk: Desk; place: PlaceView; current: CurrentVisit }) {
  return (
    <ul class={styles.errands} aria-label={text('errands')}>
      {current.errands.map(({ id, service, is }) => (
        <li key={id} class={styles[is]} title={serviceName(place, service)}>
          <span aria-hidden="true">{marks[is]}</span>
          <span>{serviceName(place, service)}</span>
          <span class="unseen"> ({text(`errand-${is}`)})</span>
        </li>
      ))}
      {current.errands.length < maxErrands && (
        <li>
          <Press
            class={styles.add}
            letter={letters[staffLanguage.value]['add-errand']}
            off={!desk.can('add-errand')}
            label={text('addErrand')}
            onPress={() => desk.act('add-errand')}
          >
            <span class={styles.wide}>{text('addErrand')}</span>
            <span class={styles.narrow}>{text('addErrandShort')}</span>
          </Press>
        </li>
      )}
    </ul>
  );
}
