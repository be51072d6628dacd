// What the waiting room sees: numbers and counters, nothing about anybody (P2).

import type { SurveyPoster } from '../ballot/poster.ts';
import type { Announcement, Day } from '../day/state.ts';
import type { Range } from '../estimate.ts';
import type { DisplaySize } from '../office/office.ts';
import type { Language, Text } from '../office/text.ts';
import { countWaiting } from '../queue.ts';
import type { Millis } from '../time.ts';
import { versionOf } from '../words/in-force.ts';
import { counterLabel, messageNow, type Scene, type Taking, takingNow } from './scene.ts';

export type DisplayCall = {
  /** Counts the day's announcements; a recall is a new one. */
  readonly id: number;
  readonly number: string;
  readonly counter: string;
  readonly booked: boolean;
  readonly at: Millis;
  /** Still called: the citizen has not come to the counter yet. */
  readonly open: boolean;
};

export type DisplayView = {
  readonly view: 'display';
  readonly version: number;
  readonly at: Millis;
  readonly site: { readonly id: string; readonly name: string; readonly timeZone: string };
  /** The service day; announcement ids count within it. */
  readonly date: string;
  readonly languages: readonly Language[];
  /** Another one when the office has changed its texts: the page asks for them again. */
  readonly texts: string;
  /** Every announcement that may still have to be made, newest first. */
  readonly calls: readonly DisplayCall[];
  readonly waiting: number;
  /** The wait of somebody who came now; null: unknown (S3). */
  readonly wait: Range | null;
  readonly taking: Taking;
  /** What everybody there should know; in one language at least. */
  readonly message: Text | null;
  /** A survey's result, for when no call needs the place (V10). */
  readonly poster: SurveyPoster | null;
  readonly size: DisplaySize;
  /** The office's languages that the server can speak, in the office's order. */
  readonly speech: readonly Language[];
};

export function displayView(scene: Scene): DisplayView {
  const { day, office, site, at, speech } = scene;
  return {
    view: 'display',
    version: day.version,
    at,
    site: { id: site.id, name: site.name, timeZone: site.timeZone },
    date: day.date,
    languages: office.languages,
    texts: versionOf(office),
    calls: day.announcements
      .map((announcement) => ({
        id: announcement.id,
        number: announcement.number,
        counter: counterLabel(site, announcement.counter),
        booked: announcement.booked,
        at: announcement.at,
        open: isStillCalled(day, announcement),
      }))
      .reverse(),
    waiting: countWaiting(day),
    wait: newcomersWait(scene),
    taking: takingNow(scene),
    message: messageNow(scene),
    poster: scene.poster ?? null,
    size: site.display,
    speech: office.languages.filter((language) => speech.includes(language)),
  };
}

function isStillCalled(day: Day, { visit, counter }: Announcement): boolean {
  const state = day.visits.get(visit)?.state;
  return state?.is === 'called' && state.counter === counter;
}

/** What somebody who came now would have to expect, from the shortest to the longest of the services. */
function newcomersWait({ waits }: Scene): Range | null {
  const ranges = [...waits.services.values()];
  if (ranges.length === 0) return null;
  return {
    low: Math.min(...ranges.map(({ low }) => low)),
    high: Math.max(...ranges.map(({ high }) => high)),
  };
}
