// Tells assistive technology what a page just showed.

import { signal } from '@preact/signals';

const polite = signal('');
const urgent = signal('');

/** Has `text` read aloud by a screen reader; `now` interrupts what it reads. */
export function announce(text: string, now = false): void {
  const target = now ? urgent : polite;
  // The same text twice is no change, and would not be read again.
  target.value = target.peek() === text ? `${text} ` : text;
}

/** Stands once on every page. */
export function Announcer() {
  return (
    <div class="unseen">
      <div aria-live="polite">{polite}</div>
      <div aria-live="assertive">{urgent}</div>
    </div>
  );
}
