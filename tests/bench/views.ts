// Waits until a page has been shown what was done.

import type { Page } from './desk.ts';

/** Tells when `page` has got a view of a version of its site's day, or of a later one. */
export function shownAt(page: Page): (version: number) => Promise<void> {
  let newest = 0;
  let wanted = 0;
  let tell: (() => void) | undefined;
  page.on('view', (view) => {
    if (!('version' in view) || view.version <= newest) return;
    newest = view.version;
    if (newest >= wanted) tell?.();
  });
  return (version) => {
    if (newest >= version) return Promise.resolve();
    wanted = version;
    return new Promise((resolve) => {
      tell = resolve;
    });
  };
}
