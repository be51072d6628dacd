// A day as it went: the queue, the counters and the waits over the hours, with what stood out.

import { useEffect, useRef } from 'preact/hooks';
import type { DayStory } from '../../core/figures/report.ts';
import { HOUR, type IsoDate, localTime, weekdayOf } from '../../core/time.ts';
import type { PlaceView } from '../../core/views/place.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { clockTime } from '../../ui/time.ts';
import button from '../parts/Button.module.css';
import field from '../parts/Field.module.css';
import { text } from '../words/words.ts';
import { Course } from './charts/Course.tsx';
import type { Figures } from './figures.ts';
import { count, minutes, periodText, unknown, weekdayName } from './format.ts';
import { markText } from './mark-text.ts';
import type { Names } from './names.ts';
import { Table } from './Question.tsx';
import styles from './Story.module.css';
import { say } from './words/words.ts';

export function Story({
  site,
  date,
  story,
  figures,
  names,
  place,
}: {
  site: string;
  date: IsoDate;
  story: DayStory | undefined;
  figures: Figures;
  names: Names;
  place: PlaceView;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sites = figures.sites.value;
  const zone = sites.find(({ id }) => id === site)?.timeZone ?? place.site.timeZone;
  return (
    <section class={styles.story} aria-labelledby="story">
      <div class={styles.top}>
        <button type="button" class={button.button} onClick={() => figures.closeDay()}>
          ← {say('back')}
        </button>
        {sites.length > 1 && (
          <label class={`${field.field} ${styles.site}`}>
            {say('site')}
            <select
              value={site}
              onChange={({ currentTarget }) => void figures.openDay(currentTarget.value, date)}
            >
              {sites.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        <button type="button" class={button.button} onClick={() => window.print()}>
          {text('print')}
        </button>
      </div>
      <div>
        <h1 id="story" ref={heading} tabIndex={-1}>
          {say('story')}
        </h1>
        <p class={styles.where}>
          {place.office} · {names.site(site)} · {weekdayName(weekdayOf(date))} · {periodText(date, date)}
        </p>
        {story?.simulated && <p class={styles.simulated}>{say('simulated')}</p>}
      </div>
      {!story && <p>{say('loading')}</p>}
      {story && story.moments.length === 0 && <p>{say('storyEmpty')}</p>}
      {story && story.moments.length > 0 && <Told story={story} names={names} zone={zone} />}
    </section>
  );
}

function Told({ story, names, zone }: { story: DayStory; names: Names; zone: string }) {
  const { moments } = story;
  const clock = (at: number) => clockTime(at, zone, staffLanguage.value);
  const marks = story.marks.map((mark, i) => ({
    at: mark.at,
    text: String(i + 1),
    is: mark.what.is,
    says: markText(mark.what, (counter) => names.counter(story.site, counter)),
  }));
  const busiest = marks.filter(({ is }) => is === 'longest-queue' || is === 'longest-wait');
  const taking = marks.filter(({ is }) => is === 'taking-stopped' || is === 'taking-allowed');
  const most = moments.reduce((best, one) => (one.waiting > best.waiting ? one : best));
  const longest = moments.reduce<number | null>(
    (so, one) => (one.longest === null ? so : Math.max(so ?? 0, one.longest)),
    null,
  );
  const exact = story.marks.map(({ what }) => (what.is === 'longest-wait' ? what.minutes : 0));
  const queue = story.marks.find(({ what }) => what.is === 'longest-queue');
  const says = say('storySay', {
    time: clock(queue?.at ?? most.at),
    waiting: count(queue?.what.is === 'longest-queue' ? queue.what.waiting : most.waiting),
    longest: minutes(longest === null && Math.max(...exact) === 0 ? null : Math.max(longest ?? 0, ...exact)),
  });
  const courses = [
    {
      name: say('waiting'),
      of: (one: (typeof moments)[number]) => one.waiting,
      marks: busiest.concat(taking),
    },
    { name: say('openCounters'), of: (one: (typeof moments)[number]) => one.openCounters, marks: [] },
    { name: say('longestMinutes'), of: (one: (typeof moments)[number]) => one.longest, marks: busiest },
  ];
  return (
    <>
      <p class={styles.says}>{says}</p>
      <div class={styles.both}>
        <div class={styles.courses}>
          {courses.map(({ name, of, marks: noted }, i) => (
            <div key={name}>
              <h2>{name}</h2>
              <Course
                says={`${name}. ${says}`}
                moments={moments.map((one) => ({ at: one.at, value: of(one) }))}
                marks={noted}
                hours={hoursBetween(moments[0]?.at ?? 0, moments.at(-1)?.at ?? 0, zone)}
                scale={i === 2 ? 'minutes' : 'count'}
              />
            </div>
          ))}
        </div>
        <div class={styles.marks}>
          <h2>{say('marks')}</h2>
          <ol>
            {marks.map(({ at, text, says: what }) => (
              <li key={text}>
                <span class={styles.n}>{text}</span>
                <time class={styles.time}>{clock(at)}</time>
                <span>{what}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
      <details class={styles.all}>
        <summary>{say('allMoments')}</summary>
        <Table
          name={say('story')}
          columns={[say('time'), say('waiting'), say('openCounters'), say('serving'), say('longest')]}
          rows={moments.map(({ at, waiting, openCounters, serving, longest: wait }) => ({
            key: String(at),
            name: clock(at),
            cells: [
              count(waiting),
              count(openCounters),
              count(serving),
              wait === null ? unknown : minutes(wait),
            ],
          }))}
        />
      </details>
    </>
  );
}

function hoursBetween(from: number, to: number, zone: string): { at: number; text: string }[] {
  const hours: { at: number; text: string }[] = [];
  for (let at = Math.ceil(from / HOUR) * HOUR; at <= to; at += HOUR) {
    hours.push({ at, text: localTime(at, zone).time.slice(0, 2) });
  }
  return hours;
}
