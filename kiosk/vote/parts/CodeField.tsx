// The field for a code. It shows the code in groups of four, as it stands on the slip, and keeps the caret where a hand
// has put it.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { spaced } from '../../../core/ballot/code.ts';
import { caretInField } from '../model/code-text.ts';
import type { Station } from '../model/station.ts';
import { text } from '../words/words.ts';
import styles from './CodeField.module.css';

export function CodeField({ station, fault }: { station: Station; fault: string | undefined }) {
  const field = useRef<HTMLInputElement>(null);
  const typed = station.typed.value;
  const value = spaced(typed.text);

  useLayoutEffect(() => {
    const { current } = field;
    if (!current || document.activeElement !== current) return;
    const caret = caretInField(typed);
    if (current.selectionStart !== caret || current.selectionEnd !== caret) {
      current.setSelectionRange(caret, caret);
    }
  }, [typed]);

  function caretOf({ value, selectionStart }: HTMLInputElement): number {
    return selectionStart ?? value.length;
  }

  return (
    <input
      ref={field}
      class={styles.field}
      value={value}
      aria-label={text('codeLabel')}
      aria-invalid={fault !== undefined}
      aria-describedby={fault === undefined ? undefined : fault}
      placeholder="•••• •••• •••• ••••"
      // The station has keys on the page; a phone brings its own.
      inputMode={station.onPhone ? 'text' : 'none'}
      autocapitalize="characters"
      autocomplete="off"
      autocorrect="off"
      spellcheck={false}
      onInput={(event) => {
        const { currentTarget } = event;
        station.edited(currentTarget.value, caretOf(currentTarget));
        // What is no part of a code leaves the field even where the code has not changed.
        currentTarget.value = spaced(station.typed.value.text);
      }}
      onSelect={({ currentTarget }) => station.moveCaret(currentTarget.value, caretOf(currentTarget))}
    />
  );
}
