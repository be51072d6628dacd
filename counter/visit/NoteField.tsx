// A message for the next counter: saved with Enter, or when one goes on.

import { useEffect, useRef } from 'preact/hooks';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import { text } from '../words/words.ts';
import styles from './NoteField.module.css';

export function NoteField({ desk }: { desk: Desk }) {
  const { note, noteWished } = desk;
  const field = useRef<HTMLInputElement>(null);
  const seen = useRef(noteWished.peek());
  const wished = noteWished.value;
  useEffect(() => {
    if (wished !== seen.current) field.current?.focus();
    seen.current = wished;
  }, [wished]);

  return (
    <label class={styles.note}>
      <span class="unseen">{text('note')}</span>
      <input
        ref={field}
        class={styles.field}
        maxLength={200}
        placeholder={text('notePlaceholder')}
        autocomplete="off"
        aria-invalid={note.refused.value}
        value={note.text.value}
        onInput={(event) => note.write(event.currentTarget.value)}
        onBlur={() => void note.save()}
        onKeyDown={(event) => {
          if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
          if (event.key === 'Escape') note.revert();
          event.currentTarget.blur();
        }}
      />
      <KeyCap>{letters[staffLanguage.value].note}</KeyCap>
    </label>
  );
}
