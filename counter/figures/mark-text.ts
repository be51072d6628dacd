// What stood out on a day, in words.

import type { DayStory } from '../../core/figures/report.ts';
import { minutes } from './format.ts';
import { say } from './words/words.ts';

export function markText(what: DayStory['marks'][number]['what'], counter: (id: string) => string): string {
  switch (what.is) {
    case 'longest-queue':
      return say('mark-longest-queue', { n: what.waiting });
    case 'longest-wait':
      return what.number === null
        ? say('mark-longest-wait', { minutes: minutes(what.minutes) })
        : say('mark-longest-wait-of', { minutes: minutes(what.minutes), number: what.number });
    case 'counter-opened':
    case 'counter-closed':
      return say(`mark-${what.is}`, { counter: counter(what.counter) });
    default:
      return say(`mark-${what.is}`);
  }
}
