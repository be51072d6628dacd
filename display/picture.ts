// Which call fills the eye and which are listed.

import type { DisplayCall, DisplayView } from '../core/views/display.ts';

export type Picture = {
  readonly call: DisplayCall | undefined;
  /** Somebody is to come now: it is being announced, or nobody has come yet. */
  readonly lit: boolean;
  /** The last call of every other number, newest first. */
  readonly rows: readonly DisplayCall[];
};

/** While `current` is announced it fills the eye; otherwise the newest does. Each number is there once (its last call). */
export function pictureOf(calls: DisplayView['calls'], current: DisplayCall | undefined): Picture {
  const last = lastOfEach(calls);
  const call = current ?? last[0];
  const rows = last.filter(({ number }) => number !== call?.number);
  return { call, lit: call !== undefined && (call === current || call.open), rows };
}

/** Whether the room is done: nobody waits and nobody is to come. */
export function isOver({ waiting, calls, taking }: DisplayView, current: DisplayCall | undefined): boolean {
  return !taking.open && waiting === 0 && current === undefined && !calls.some(({ open }) => open);
}

/**
 * A survey's result where nothing needs its place: nobody is called or to come, nothing else is to be read there, and what
 * is shown is of now (V10, S1, S2).
 */
export function posterNow(
  { poster, message, calls }: DisplayView,
  current: DisplayCall | undefined,
  isOld: boolean,
): DisplayView['poster'] {
  const isBusy = current !== undefined || calls.some(({ open }) => open);
  return isBusy || isOld || message !== null ? null : poster;
}

function lastOfEach(calls: readonly DisplayCall[]): readonly DisplayCall[] {
  const numbers = new Set<string>();
  return calls.filter(({ number }) => {
    const isNew = !numbers.has(number);
    numbers.add(number);
    return isNew;
  });
}
