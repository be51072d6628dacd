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

/** How long nothing was heard before the page says so. */
const silence: Millis = 5000;
/** How often the page itself is asked for: while there is no link, and for what the map of all numbers does not tell. */
const withoutLink: Millis = 4000;
const untold: Millis = 20_000;

const secret = location.pathname.split('/').at(-1) ?? '';
const connection = connect({ role: 'phone', secret });
const view = connection.view('phones');
const alarm = new Alarm();

let heard = Date.now();
let asked = Date.now();
let asking = false;
/** Something changed while it was asked. */
let again = false;

effect(() => {
  view.value;
  heard = Date.now();
  follow();
});

effect(() => {
  connection.now.value;
  const now = Date.now();
  const { is } = connection.link.value;
  if (is === 'online') heard = now;
  const page = drawn();
  if (!page) return;
  if (is === 'online') showAsOf(page, connection.now.peek());
  showLost(page, now - heard >= silence ? now - heard : undefined, connection.now.peek());
  const patience = is === 'online' ? (isUntold(page) ? untold : Number.POSITIVE_INFINITY) : withoutLink;
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
      heard = Date.now();
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
