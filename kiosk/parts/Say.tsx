// A page that says one thing and offers what can be done now: giving the place up, a refusal.

import type { Refusal } from '../../core/day/context.ts';
import { toldRefusal } from '../../ui/told.ts';
import type { Kiosk } from '../model/kiosk.ts';
import type { Ticket } from '../model/page.ts';
import { checkInText, text } from '../words/words.ts';
import { Button } from './Button.tsx';
import { Heading } from './Heading.tsx';
import styles from './Say.module.css';

export function AskToLeave({ kiosk, ticket }: { kiosk: Kiosk; ticket: Ticket }) {
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{text('leaveAsk')}</Heading>
      <p class={styles.hint}>{text('leaveHint', { number: ticket.number })}</p>
      <div class={styles.actions}>
        <Button kind="next" onPress={() => kiosk.back()}>
          {text('leaveNo')}
        </Button>
        <Button onPress={() => void kiosk.leave()}>{text('leaveYes')}</Button>
      </div>
    </div>
  );
}

export function Left() {
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{text('left')}</Heading>
      <p class={styles.hint}>{text('leftHint')}</p>
    </div>
  );
}

/** Staff took the number back while it stood on the screen. */
export function Gone({ kiosk, number }: { kiosk: Kiosk; number: string }) {
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{checkInText('gone', { number })}</Heading>
      <p class={styles.reason}>{checkInText('goneHint')}</p>
      <div class={styles.actions}>
        <Button kind="next" onPress={() => kiosk.reset()}>
          {text('done')}
        </Button>
      </div>
    </div>
  );
}

export function Refused({ kiosk, refusal }: { kiosk: Kiosk; refusal: Refusal }) {
  const told = toldRefusal(refusal);
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{text('refused')}</Heading>
      {told === undefined ? (
        <p class={styles.hint}>{text('refusedHint')}</p>
      ) : (
        <p class={styles.reason}>{told}</p>
      )}
      <div class={styles.actions}>
        <Button kind="next" onPress={() => kiosk.back()}>
          {text(refusal.refused === 'service/closed' ? 'back' : 'again')}
        </Button>
        <Button onPress={() => kiosk.reset()}>{text('restart')}</Button>
      </div>
    </div>
  );
}
