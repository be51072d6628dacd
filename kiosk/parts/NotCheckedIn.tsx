// Why a code gave no number, kindly, and what can be done now; what was typed stays for who mistyped it.

import type { Refusal } from '../../core/day/context.ts';
import type { KioskView } from '../../core/views/kiosk.ts';
import { toldRefused } from '../../core/words/check-in/told.ts';
import { language } from '../../ui/language.ts';
import { wordsOf } from '../../ui/texts.ts';
import { toldRefusal } from '../../ui/told.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { checkInText, text } from '../words/words.ts';
import { Button } from './Button.tsx';
import styles from './CheckIn.module.css';
import { Heading } from './Heading.tsx';
import say from './Say.module.css';

export function NotCheckedIn({
  kiosk,
  view,
  code,
  refusal,
}: {
  kiosk: Kiosk;
  view: KioskView;
  code: string;
  refusal: Refusal;
}) {
  const reader = {
    words: wordsOf('checkIn', language.value),
    language: language.value,
    timeZone: view.site.timeZone,
  };
  const { title, facts, hint, number, fix, walkIn } = toldRefused(refusal, reader);
  const unknown = refusal.refused === 'booking/unknown';
  const other = fix && !unknown ? toldRefusal(refusal) : undefined;
  return (
    <div class={say.say}>
      <Heading class={say.title}>{title}</Heading>
      {number !== undefined && (
        <p>
          <span class={say.hint}>{text('yourNumber')}</span> <bdi class={styles.number}>{number}</bdi>
        </p>
      )}
      {unknown && code !== '' && (
        <p class={say.hint}>
          <bdi class={styles.typed}>{code}</bdi>
        </p>
      )}
      {facts.length > 0 && (
        <div class={styles.facts}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
        </div>
      )}
      <p class={say.hint}>{other ?? hint}</p>
      <div class={say.actions}>
        {fix ? (
          <Button kind="next" onPress={() => kiosk.back()}>
            {unknown ? checkInText('fix') : checkInText('retry')}
          </Button>
        ) : (
          !walkIn && (
            <Button kind="next" onPress={() => kiosk.reset()}>
              {text('done')}
            </Button>
          )
        )}
        {walkIn && view.taking.open && (
          <Button kind={fix ? 'quiet' : 'next'} onPress={() => kiosk.showChosen()}>
            {checkInText('walkIn')}
          </Button>
        )}
        {number === undefined && (
          <Button icon="hand" onPress={() => kiosk.callHelp()}>
            {text(kiosk.help.state.value === 'called' ? 'helpCalled' : 'help')}
          </Button>
        )}
      </div>
    </div>
  );
}
