// The phone's page of one ticket, kept up to date: /t/<secret>.

import './phone.css';
import { effect } from '@preact/signals-core';
import type { Millis } from '../../core/time.ts';
import { connect } from '../../ui/connection.ts';
import { Alarm } from './alarm.ts';
import {
  drawn,
  isOutdated,
  isUntold,
  meaningOf,
  pageAddress,
  readAloud,
  redraw,
  showAsOf,
  showLost,
  showPlace,
} from './page.ts';

/** How long the link is lost before the page says so. */
const silence: Millis = 5000;
/** How often the page itself is asked for: while there is no link, and for what the map of all numbers does not tell. */
const withoutLink: Millis = 4000;
const untold: Millis = 20_000;

const secret = location.pathname.split('/').at(-1) ?? '';
const connection = connect({ role: 'phone', secret });
const view = connection.view('phones');
const alarm = new Alarm();

/** When the server drew what is shown, if that is newer than what came over the link. */
let redrawn = Number.NEGATIVE_INFINITY;
let asked = Date.now();
let asking = false;
/** Something changed while it was asked. */
let again = false;

effect(() => {
  view.value;
  follow();
});

effect(() => {
  const now = Date.now();
  const at = connection.now.value;
  // Never younger than the last sign of life, though the link seems to be there (S1).
  const age = Math.min(connection.age.value, Math.max(0, now - redrawn));
  const isLost = connection.link.value.is !== 'online';
  const page = drawn();
  if (!page) return;
  showAsOf(page, at - age);
  showLost(page, isLost && age >= silence ? age : undefined, at);
  const patience = isLost ? withoutLink : isUntold(page) ? untold : Number.POSITIVE_INFINITY;
  if (now - asked >= patience) void ask();
});

document.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element) || !target.closest('[data-alert]')) return;
  alarm.toggle();
  showAlarm();
});

showAlarm();

/** Brings the page to what the newest view says. */
function follow(): void {
  const page = drawn();
  const news = view.peek();
  if (!page || !news) return;
  const meaning = meaningOf(news, page.number);
  if (isOutdated(page, meaning)) void ask();
  else if (meaning.is === 'waiting') showPlace(page, meaning.place);
}

/** Has the server draw the page anew. */
async function ask(): Promise<void> {
  if (asking) {
    again = true;
    return;
  }
  asking = true;
  again = false;
  asked = Date.now();
  try {
    const before = drawn();
    const answer = await fetch(pageAddress(), { cache: 'no-store', signal: AbortSignal.timeout(5000) });
    if (redraw(await answer.text())) {
      redrawn = Date.now();
      tell(before);
    }
  } catch {
    // No link; it is asked again.
  } finally {
    asking = false;
    if (again) follow();
  }
}

/** What is new is read aloud; a call is heard and felt. */
function tell(before: ReturnType<typeof drawn>): void {
  const now = drawn();
  showAlarm();
  if (now?.state === before?.state && now?.counter === before?.counter) return;
  readAloud(document.title);
  if (now?.state === 'called') alarm.ring();
}

function showAlarm(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-alert]');
  if (!button) return;
  button.hidden = !('AudioContext' in window);
  button.setAttribute('aria-pressed', String(alarm.isOn));
}
