// The strip at the bottom: who waits and how long, until when the site is open, the clock; or that the link is lost (S1).

import type { DisplayView } from '../../core/views/display.ts';
import { agoText } from '../../core/words/ago.ts';
import { language } from '../../ui/language.ts';
import { clockTime } from '../../ui/time.ts';
import type { Display, Doubt } from '../model.ts';
import { isOver } from '../picture.ts';
import { speak } from '../words/words.ts';
import { opensText } from './opens.ts';
import styles from './Strip.module.css';
import { waitingText } from './waiting.ts';

export function Strip({ display, view }: { display: Display; view: DisplayView }) {
  const doubt = display.doubt.value;
  const { timeZone } = view.site;
  const now = <time class={styles.clock}>{clockTime(display.now.value, timeZone)}</time>;
  if (doubt) {
    return (
      <footer class={styles.doubt}>
        <p class={styles.waiting}>
          <BrokenLink />
          <strong>{speak('offline')}</strong>
        </p>
        <p class={styles.hours}>{doubtText(doubt, timeZone)}</p>
        {now}
      </footer>
    );
  }
  const [who, wait] = waitingText(view);
  const isEmpty = isOver(view, display.current.value);
  return (
    <footer class={styles.strip}>
      <p class={styles.waiting}>
        {!isEmpty && <strong>{who}</strong>}
        {wait !== undefined && <span>{wait}</span>}
      </p>
      <div class={styles.hours}>
        <Middle display={display} text={isEmpty ? null : hoursText(view)} />
      </div>
      {now}
    </footer>
  );
}

/** What is most urgent: that nothing can be kept (S5), that the sound is off, or how long the site is open. */
function Middle({ display, text }: { display: Display; text: string | null }) {
  if (display.link.value.is === 'failing') return <strong>{speak('failing')}</strong>;
  if (display.voice.state.value === 'blocked') return <TouchForSound />;
  return text !== null && <p>{text}</p>;
}

/** Any touch turns the sound on (sound/sound.ts); the button is there to be seen, and for the keyboard. */
function TouchForSound() {
  return (
    <button type="button" class={styles.sound}>
      {speak('touchForSound')}
    </button>
  );
}

function hoursText(view: DisplayView): string | null {
  const { taking, site } = view;
  if (taking.open) {
    return taking.until === null
      ? null
      : speak('openUntil', { time: clockTime(taking.until, site.timeZone) });
  }
  if (taking.because === 'stopped') return speak('stopped');
  return [speak('closedForNew'), opensText(view)].filter((text) => text !== undefined).join(' · ');
}

function doubtText({ asOf, age, old }: Doubt, timeZone: string): string {
  const text = speak('asOf', { time: clockTime(asOf, timeZone) });
  return old ? `${text} · ${agoText(age, language.value)}` : text;
}

function BrokenLink() {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M10 8H7a4 4 0 0 0 0 8h3M14 8h3a4 4 0 0 1 0 8h-3M4 20 20 4" />
    </svg>
  );
}
