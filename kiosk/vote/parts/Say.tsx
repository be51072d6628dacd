// What the vote says: one moment, thanks, a refusal, no answer.

import { useEffect } from 'preact/hooks';
import type { Refusal } from '../../../core/day/context.ts';
import { announce } from '../../../ui/announce.tsx';
import { toldRefusal } from '../../../ui/told.ts';
import { Button } from '../../parts/Button.tsx';
import { Heading } from '../../parts/Heading.tsx';
import { Icon } from '../../parts/Icon.tsx';
import type { Station } from '../model/station.ts';
import { text } from '../words/words.ts';
import styles from './Say.module.css';

export function Moment({ slow }: { slow: boolean }) {
  useEffect(() => {
    if (slow) announce(text('slow'));
  }, [slow]);
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{text('moment')}</Heading>
      {slow && <p class={styles.hint}>{text('slow')}</p>}
    </div>
  );
}

export function Thanks({ onPhone }: { onPhone: boolean }) {
  return (
    <div class={styles.say}>
      <span class={styles.sign}>
        <Icon name="check" />
      </span>
      <Heading class={styles.title}>{text('thanks')}</Heading>
      <p class={styles.hint}>{text('thanksHint')}</p>
      {onPhone && <p class={styles.hint}>{text('goodbye')}</p>}
    </div>
  );
}

/** Refusals of the vote are said as they are; what else is refused is nothing that a citizen could change. */
export function Refused({ station, refusal }: { station: Station; refusal: Refusal }) {
  const { refused } = refusal;
  const told = refused.startsWith('vote/') || refused === 'rate/slow-down';
  const [title, more] = firstSentence((told ? toldRefusal(refusal) : undefined) ?? text('notWorked'));
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{title}</Heading>
      {more !== undefined && <p class={styles.hint}>{more}</p>}
      {refused !== 'vote/unknown' && <p class={styles.hint}>{text('askStaff')}</p>}
      {canTryAgain(station, refusal) && <Button onPress={() => station.restart()}>{text('again')}</Button>}
    </div>
  );
}

export function NoAnswer({ station, voted, token }: { station: Station; voted: boolean; token: string }) {
  return (
    <div class={styles.say}>
      <Heading class={styles.title}>{text('noAnswer')}</Heading>
      <p class={styles.hint}>{text(voted ? 'noAnswerVote' : 'noAnswerCheck')}</p>
      {station.onPhone && (
        <Button kind="next" onPress={() => void station.check(token)}>
          {text('again')}
        </Button>
      )}
    </div>
  );
}

/** The first sentence, without its full stop, and what follows it. */
function firstSentence(text: string): [first: string, more?: string] {
  const [, first = text, more] = /^(.+?)\.(?: (.+))?$/.exec(text) ?? [];
  return more === undefined ? [first] : [first, more];
}

/** On a phone a mistake in the code can be put right at once; the station goes back by itself. */
function canTryAgain({ onPhone }: Station, { refused }: Refusal): boolean {
  return (
    onPhone && (refused === 'vote/mistyped' || refused === 'vote/unknown' || refused === 'rate/slow-down')
  );
}
