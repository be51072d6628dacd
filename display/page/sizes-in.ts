// How large the calls of a view are on this screen, and whether a survey's result above the strip takes none away.

import type { DisplayCall, DisplayView } from '../../core/views/display.ts';
import { pictureOf } from '../picture.ts';
import { type Sizes, sizesOf } from '../size/sizes.ts';
import { speak } from '../words/words.ts';
import { viewport } from './viewport.ts';

export function sizesIn(view: DisplayView, { number }: DisplayCall, narrowed: boolean): Sizes {
  // The longest of all, so that nothing changes its size from call to call.
  const counter = longest(view.calls.map((one) => one.counter));
  return sizesOf(
    view.size,
    viewport.value,
    { number, word: speak('counter'), counter },
    { number: longest(view.calls.map((one) => one.number)), counter, booked: speak('booked') },
    narrowed,
  );
}

/** Whether as many calls are listed with something above the strip as without. */
export function fitsBeside(view: DisplayView): boolean {
  const { call, rows } = pictureOf(view.calls, undefined);
  if (!call) return true;
  const listed = (narrowed: boolean) => {
    const sizes = sizesIn(view, call, narrowed);
    return sizes.share < 1 ? Math.min(rows.length, sizes.rows) : 0;
  };
  return listed(true) === listed(false);
}

function longest(texts: readonly string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), '');
}
