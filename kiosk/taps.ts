// A finger that taps twice means one thing: the second tap must not press what has just come under it.

import type { Millis } from '../core/time.ts';

const twice: Millis = 500;
const near = 40;

type Tap = { readonly x: number; readonly y: number; readonly at: Millis };

/** Keeps a tap from the page if it is the second at one place, and the page has changed since the first. */
export function keepDoubleTaps(element: HTMLElement, pageNow: () => unknown): () => void {
  let last: (Tap & { readonly page: unknown }) | undefined;
  const listen = (event: MouseEvent) => {
    // A click without a place was made by a key.
    if (event.detail === 0) return;
    const tap = { x: event.clientX, y: event.clientY, at: event.timeStamp };
    const page = pageNow();
    const doubled =
      last !== undefined &&
      last.page !== page &&
      tap.at - last.at < twice &&
      Math.hypot(tap.x - last.x, tap.y - last.y) < near;
    if (doubled) {
      event.preventDefault();
      event.stopPropagation();
    } else last = { ...tap, page };
  };
  element.addEventListener('click', listen, { capture: true });
  return () => element.removeEventListener('click', listen, { capture: true });
}
