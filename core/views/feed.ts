// What the office's own website and other people's screens may tell of a site: what stands on its displays, and no more (P2).

import type { Range } from '../estimate.ts';
import type { Language, Text } from '../office/text.ts';
import type { Millis } from '../time.ts';
import { type DisplayCall, displayView } from './display.ts';
import { messagesOf, type Scene, type Taking } from './scene.ts';

export type FeedView = {
  /** The feed is no older than this. From five seconds on whoever shows it says how old it is (S1). */
  readonly at: Millis;
  readonly date: string;
  readonly site: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly languages: readonly Language[];
  /** Newest first. */
  readonly calls: readonly DisplayCall[];
  readonly waiting: number;
  /** The wait of somebody who came now; null: unknown (S3). */
  readonly wait: Range | null;
  readonly services: readonly { readonly id: string; readonly name: Text; readonly wait: Range | null }[];
  readonly taking: Taking;
  /** Newest first. */
  readonly messages: readonly Text[];
};

/** Within so long the feed keeps its time, so that those who ask together get the same. */
export const feedKeeps: Millis = 2000;
const lastCalls = 10;

export function feedView(scene: Scene): FeedView {
  const { office, site: config, waits } = scene;
  const { at, date, site, languages, calls, waiting, wait, taking } = displayView(scene);
  return {
    at: Math.max(at - (at % feedKeeps), calls[0]?.at ?? 0),
    date,
    site,
    languages,
    calls: calls.slice(0, lastCalls),
    waiting,
    wait,
    services: office.services
      .filter(({ id }) => config.services.includes(id))
      .map(({ id, name }) => ({ id, name, wait: waits.services.get(id) ?? null })),
    taking,
    messages: messagesOf(scene),
  };
}
