// Waits against targets, service by service, those longest past theirs first; and the stop for each of them (O2).

import type { PlaceView } from '../../core/views/place.ts';
import type { RoomView, ServiceRow } from '../../core/views/room.ts';
import { minutesSince } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { serviceName } from '../words/names.ts';
import page from './RoomPage.module.css';
import styles from './Waits.module.css';
import { say } from './words/words.ts';

/** A share of fewer says nothing. */
const fewestForShare = 10;

type Props = { desk: Desk; place: PlaceView; room: RoomView };

export function Waits({ desk, place, room }: Props) {
  const over = ({ id, longestSince }: ServiceRow) =>
    minutesSince(longestSince ?? desk.now.value, desk.now.value) - targetOf(place, id);
  const lines = [...room.services].sort((a, b) => over(b) - over(a));
  const told = lines.filter(({ waiting, stopped }) => waiting > 0 || stopped);
  const others = lines.filter(({ waiting, stopped }) => waiting === 0 && !stopped);
  return (
    <section class={page.card}>
      <h2 class={page.heading}>{say('waits')}</h2>
      {told.length === 0 && <p class={page.none}>{say('nobody')}</p>}
      <ul class={page.list}>
        {told.map((row) => (
          <Line key={row.id} desk={desk} place={place} room={room} row={row} />
        ))}
      </ul>
      {others.length > 0 && (
        <details class={styles.others}>
          <summary>{say('otherServices', { n: others.length })}</summary>
          <ul class={page.list}>
            {others.map((row) => (
              <Line key={row.id} desk={desk} place={place} room={room} row={row} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Line({ desk, place, room, row }: Props & { row: ServiceRow }) {
  const { id, waiting, pastTarget, called, calledInTime, stopped } = row;
  const service = serviceName(place, id);
  return (
    <li class={styles.line}>
      <div class={styles.told}>
        <p class={styles.name}>
          {service}
          {stopped && <span class={styles.stopped}>{say('noNumbers')}</span>}
        </p>
        {waiting > 0 && (
          <p class={styles.figures}>
            <strong>{say('waiting', { n: waiting })}</strong>
            <Longest desk={desk} place={place} row={row} />
            {pastTarget > 0 && <strong class={styles.over}>{say('pastTarget', { n: pastTarget })}</strong>}
            {!isServed(room, id) && <strong class={styles.over}>{say('noCounter')}</strong>}
          </p>
        )}
        {called > 0 && (
          <p class={styles.today}>
            {say(called < fewestForShare ? 'inTime' : 'inTimeShare', {
              n: calledInTime,
              all: called,
              share: Math.round((calledInTime / called) * 100),
            })}
          </p>
        )}
      </div>
      <Press
        class={page.button}
        off={!desk.online.value}
        label={say(stopped ? 'allowOf' : 'stopOf', { service })}
        onPress={() => void desk.send({ command: stopped ? 'allow-taking' : 'stop-taking', service: id })}
      >
        {say(stopped ? 'allow' : 'stop')}
      </Press>
    </li>
  );
}

function Longest({ desk, place, row }: Omit<Props, 'room'> & { row: ServiceRow }) {
  const target = targetOf(place, row.id);
  const n = minutesSince(row.longestSince ?? desk.now.value, desk.now.value);
  return <span class={n > target ? styles.over : ''}>{say('longestOf', { n, target })}</span>;
}

function targetOf({ services }: PlaceView, id: string): number {
  return services.find((service) => service.id === id)?.targetMinutes ?? 0;
}

function isServed({ counters }: RoomView, service: string): boolean {
  return counters.some(
    ({ state, serves, helps }) => state !== 'closed' && (serves.includes(service) || helps.includes(service)),
  );
}
