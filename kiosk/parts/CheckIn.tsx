// Somebody has a booked time: which code has it?

import { useLayoutEffect, useRef } from 'preact/hooks';
import { Keyboard } from '../keyboard/Keyboard.tsx';
import { codeKeys, longestCode, shortestCode } from '../model/check-in.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { checkInText, text } from '../words/words.ts';
import { Button } from './Button.tsx';
import styles from './CheckIn.module.css';
import { Icon } from './Icon.tsx';

/** The way in, on the first page and on those that say that no numbers are given out. */
export function CheckInButton({ kiosk }: { kiosk: Kiosk }) {
  return (
    <button type="button" class={styles.open} onClick={() => kiosk.askCode()}>
      <Icon name="clock" />
      <span>
        <strong>{checkInText('open')}</strong>
        <span class={styles.openHint}>{checkInText('openHint')}</span>
      </span>
      <Icon name="on" />
    </button>
  );
}

export function CheckIn({ kiosk, code }: { kiosk: Kiosk; code: string }) {
  const field = useRef<HTMLInputElement>(null);
  // Before anything can be typed.
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <form
      class={styles.ask}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.length >= shortestCode) void kiosk.checkIn(code);
      }}
    >
      <h1 class={styles.title}>{checkInText('ask')}</h1>
      <p class={styles.hint}>{checkInText('askHint')}</p>
      <input
        ref={field}
        class={styles.code}
        dir="ltr"
        aria-label={checkInText('label')}
        value={code}
        maxLength={longestCode}
        // The keys are on the page; a tablet need not cover it with its own.
        inputMode="none"
        autocapitalize="characters"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        onInput={({ currentTarget }) => {
          kiosk.askCode(currentTarget.value);
          const page = kiosk.page.value;
          // What is no part of a code leaves the field even where the code has not changed.
          if (page.is === 'check-in') currentTarget.value = page.code;
        }}
      />
      <div class={styles.foot}>
        <Keyboard
          rows={codeKeys}
          label={text('keyboard')}
          deleteLabel={text('delete')}
          onKey={(key) => kiosk.askCode(code + key)}
          onDelete={() => kiosk.askCode(code.slice(0, -1))}
        />
        <div class={styles.actions}>
          <Button icon="back" onPress={() => kiosk.back()}>
            {text('back')}
          </Button>
          {code.length >= shortestCode && (
            <Button kind="next" onPress={() => void kiosk.checkIn(code)}>
              {checkInText('go')}
            </Button>
          )}
        </div>
      </div>
    </form>
  );
}
