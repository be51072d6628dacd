// The next hour if the counters stay as they are: what will be too long first, in sentences; then each group's waits.

import type { Range } from '../../core/estimate.ts';
import { MINUTE, type Millis } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import type { RoomView } from '../../core/views/room.ts';
import { clockTime } from '../../ui/time.ts';
import { waitText } from '../words/wait.ts';
import { namesOf } from './names.ts';
import styles from './OutlookCard.module.css';
import { type GroupOutlook, toldAfter } from './outlook.ts';
import page from './RoomPage.module.css';
import { say } from './words/words.ts';

/** Groups for which hardly anybody is expected say little. */
const fewest = 0.5;
/** More sentences than this nobody reads; the table has them all. */
const mostTold = 4;
const step: Millis = 5 * MINUTE;

export function OutlookCard({ place, room }: { place: PlaceView; room: RoomView }) {
  const { outlook } = room;
  if (!outlook || outlook === 'unknown') {
    return (
      <section class={page.card}>
        <h2 class={page.heading}>{say('outlook')}</h2>
        <p class={page.none}>{say(outlook ? 'outlookUnknown' : 'outlookSoon')}</p>
      </section>
    );
  }
  const waiting = new Set(room.services.filter((row) => row.waiting > 0).map(({ id }) => id));
  const groups = outlook.groups.filter(
    ({ expected, services }) => expected >= fewest || services.some((id) => waiting.has(id)),
  );
  const breaking = groups.filter(({ breaks }) => breaks !== null);
  const told = breaking.filter(({ expected }) => expected >= fewest).slice(0, mostTold);
  return (
    <section class={page.card}>
      <h2 class={page.heading}>{say('outlook')}</h2>
      {breaking.length === 0 && <p class={styles.calm}>{say('outlookCalm')}</p>}
      <ul class={styles.sentences}>
        {told.map((group) => (
          <li key={group.services.join()}>
            <strong>{breaksText(group, place, outlook.at)}</strong> {reliefText(group, place)}
          </li>
        ))}
      </ul>
      {groups.length > 0 && <Table groups={groups} place={place} />}
      <p class={styles.from}>{say('madeFrom', { n: outlook.days })}</p>
    </section>
  );
}

function Table({ groups, place }: { groups: readonly GroupOutlook[]; place: PlaceView }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, keys move it
    <div class={styles.scroll} tabIndex={0}>
      <table class={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('who')}</th>
            {toldAfter.map((n) => (
              <th key={n} scope="col">
                {say('after', { n })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ services, expected, waits, targetMinutes }) => (
            <tr key={services.join()}>
              <th scope="row">
                {namesOf(place, services, 2)}
                <small>{say('expected', { n: Math.round(expected) })}</small>
              </th>
              {waits.map((wait, i) => (
                <td key={toldAfter[i]} class={wait && wait.high > targetMinutes ? styles.long : ''}>
                  {rangeText(wait)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function breaksText({ services, targetMinutes, breaks }: GroupOutlook, place: PlaceView, at: Millis): string {
  const values = { services: namesOf(place, services, 2), target: targetMinutes };
  if (breaks === null || breaks <= at) return say('breaksNow', values);
  return say('breaksAt', { ...values, time: aboutTime(breaks, place) });
}

function reliefText({ oneMore }: GroupOutlook, place: PlaceView): string {
  if (!oneMore) return '';
  if (oneMore.breaks === null) return say('oneMoreHolds');
  const wait = oneMore.waits.at(-1);
  return wait
    ? say('oneMoreWait', { wait: waitText(wait) })
    : say('oneMoreLater', { time: aboutTime(oneMore.breaks, place) });
}

/** To five minutes: it is no more exact. */
function aboutTime(at: Millis, { site }: PlaceView): string {
  return clockTime(Math.round(at / step) * step, site.timeZone);
}

function rangeText(wait: Range | null): string {
  return wait === null ? say('unknown') : `${wait.low}–${wait.high}`;
}
