// The code of a booking, as it is typed or scanned at the kiosk.

import type { Page } from './page.ts';

/** The letters and digits of every code; the rows of a keyboard for it. */
export const codeKeys: readonly string[] = ['1234567890', 'QWERTYUIOP', 'ASDFGHJKL', 'ZXCVBNM'];
/** core/booking/code.ts is not for pages, a test compares the two. */
export const longestCode = 12;
export const shortestCode = 4;

/** What can be part of a code, in capitals. */
export function codeOf(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, longestCode);
}

/** Whether somebody with a booking may be heard: nobody is in the middle of something that is theirs alone. */
export function listensTo({ is }: Page): boolean {
  return is !== 'moment' && is !== 'leave';
}
