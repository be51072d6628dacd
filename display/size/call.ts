// How large the call is that fills the eye: the number, and below it the counter with its word.

import { textWidth } from './width.ts';

export type Room = { readonly width: number; readonly height: number };

export type CallTexts = { readonly number: string; readonly word: string; readonly counter: string };

/** Font sizes in pixels. */
export type CallSizes = {
  readonly number: number;
  readonly counter: number;
  /** No more than a third of the number. */
  readonly word: number;
  /** The word stands above the counter. */
  readonly stacked: boolean;
};

type Way = (number: number, room: Room, texts: CallTexts) => CallSizes;

/** Line heights of the number, of the sign that the counter stands on, and of a word above it, in ems. */
export const numberLine = 0.84;
export const signLine = 1.16;
export const wordLine = 1.2;
/** Space inside the sign, left and right together, and before it, in ems of the counter. */
export const signPadding = 0.5;
export const signGap = 0.28;

/** The counter is no larger than this part of the number, unless the distance asks for it. */
const counterShare = 0.6;
const wordShare = 0.3;

const ways: readonly Way[] = [wordBeside, wordAbove];

/** The largest that fits, in the first way in which number and counter are both at least `smallest`. */
export function callSizes(room: Room, smallest: number, texts: CallTexts): CallSizes {
  const sizes = ways.map((way) => fitted(way, room, smallest, texts));
  return sizes.find((size) => leastOf(size) >= smallest) ?? largest(sizes);
}

export function leastOf({ number, counter }: CallSizes): number {
  return Math.min(number, counter);
}

export function largest<Sizes extends CallSizes>(sizes: readonly Sizes[]): Sizes {
  return sizes.reduce((best, next) => (leastOf(next) > leastOf(best) ? next : best));
}

function wordBeside(number: number, room: Room, { word, counter }: CallTexts): CallSizes {
  const small = number * wordShare;
  const left = room.width - small * textWidth(word);
  const size = left / (signGap + textWidth(counter) + signPadding);
  return { number, counter: size, word: small, stacked: false };
}

function wordAbove(number: number, room: Room, { word, counter }: CallTexts): CallSizes {
  const size = room.width / (textWidth(counter) + signPadding);
  return { number, counter: size, word: Math.min(number / 3, room.width / textWidth(word)), stacked: true };
}

/** As wide as the room; then lower, the number first, until it is no higher than the room. */
function fitted(way: Way, room: Room, smallest: number, texts: CallTexts): CallSizes {
  const widest = room.width / textWidth(texts.number);
  let sizes: CallSizes | undefined;
  for (let part = 1; part > 0.3; part -= 0.02) {
    const number = Math.max(part * widest, Math.min(widest, smallest));
    sizes = limited(way(number, room, texts), smallest);
    if (heightOf(sizes) <= room.height) return sizes;
  }
  return sizes ? lower(sizes, room.height / heightOf(sizes)) : limited(way(widest, room, texts), smallest);
}

function limited(sizes: CallSizes, smallest: number): CallSizes {
  return { ...sizes, counter: Math.min(sizes.counter, Math.max(smallest, counterShare * sizes.number)) };
}

function lower({ number, counter, word, stacked }: CallSizes, by: number): CallSizes {
  return { number: number * by, counter: counter * by, word: word * by, stacked };
}

function heightOf({ number, counter, word, stacked }: CallSizes): number {
  return number * numberLine + counter * signLine + (stacked ? word * wordLine : 0);
}
