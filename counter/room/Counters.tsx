// Each open counter: what it does now and since when, what it serves. Never who sits there.

import type { PlaceView } from '../../core/views/place.ts';
import type { RoomCounter, RoomView } from '../../core/views/room.ts';
import { minutesSince, stopwatch } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { counterStateText } from '../words/counter-state.ts';
import { text } from '../words/words.ts';
import styles from './Counters.module.css';
import { namesOf } from './names.ts';
import page from './RoomPage.module.css';
import type { Asked } from './RoomPage.tsx';
import { say } from './words/words.ts';

type Ask = (asked: Asked) => void;

export function Counters({
  desk,
  place,
  room,
  ask,
}: {
  desk: Desk;
  place: PlaceView;
  room: RoomView;
  ask: Ask;
}) {
  const open = room.counters.filter(({ state }) => state !== 'closed');
  const closed = room.counters.filter(({ state }) => state === 'closed');
  return (
    <section class={page.card}>
      <h2 class={page.heading}>{text('counters')}</h2>
      <ul class={page.list}>
        {open.map((counter) => (
          <Line key={counter.id} desk={desk} place={place} counter={counter} ask={ask} />
        ))}
      </ul>
      {closed.length > 0 && (
        <p class={styles.closed}>
          {say('closedCounters', { labels: closed.map(({ label }) => label).join(', ') })}
        </p>
      )}
    </section>
  );
}

function Line({
  desk,
  place,
  counter,
  ask,
}: {
  desk: Desk;
  place: PlaceView;
  counter: RoomCounter;
  ask: Ask;
}) {
  const { id, label, state, since, serves, helps } = counter;
  const off = !desk.online.value;
  return (
    <li class={styles.counter}>
      <p class={styles.label}>
        <span class="unseen">{text('counter', { label })}</span>
        <span aria-hidden="true">{label}</span>
      </p>
      <div class={styles.told}>
        <p class={styles.now}>
          <span class={styles[state]}>{counterStateText(counter)}</span>
          {since !== null && (
            <span class={styles.since}>
              {state === 'called' || state === 'serving'
                ? stopwatch(since, desk.now.value)
                : text('minutes', { n: minutesSince(since, desk.now.value) })}
            </span>
          )}
        </p>
        <p class={styles.services}>
          {say('serves', { services: serves.length > 0 ? namesOf(place, serves, 3) : text('nothing') })}
          {helps.length > 0 && ` · ${say('helpsWith', { services: namesOf(place, helps, 2) })}`}
        </p>
      </div>
      <div class={styles.buttons}>
        <Press
          class={page.button}
          off={off}
          label={say('changeOf', { label })}
          onPress={() => ask({ is: 'assign', counter: id })}
        >
          {say('change')}
        </Press>
        <Press
          class={page.button}
          off={off}
          label={text('freeOf', { label })}
          onPress={() => ask({ is: 'free', counter: id })}
        >
          {text('freeCounter')}
        </Press>
      </div>
    </li>
  );
}
