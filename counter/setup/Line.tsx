// A field of one line, with what is wrong with it said at the field.

import { useId } from 'preact/hooks';
import styles from './SetupPage.module.css';
import { type SetupWord, say } from './words/words.ts';

type Props = {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly missing: SetupWord | undefined;
  readonly write: (text: string) => void;
  readonly type?: 'text' | 'password';
  readonly autocomplete: 'off' | 'username' | 'new-password' | 'organization';
  readonly maxLength: number;
};

export function Line({ label, hint, value, missing, write, type = 'text', autocomplete, maxLength }: Props) {
  const id = useId();
  return (
    <div class={styles.field}>
      <label for={id}>{label}</label>
      {hint !== undefined && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      <input
        id={id}
        // Either is fine here; preact’s types want to know which.
        type={type as 'text'}
        value={value}
        autocomplete={autocomplete}
        autocapitalize="none"
        spellcheck={false}
        maxLength={maxLength}
        aria-invalid={missing !== undefined}
        aria-describedby={
          [hint === undefined ? '' : `${id}-hint`, missing ? `${id}-missing` : ''].join(' ').trim() ||
          undefined
        }
        onInput={(event) => write(event.currentTarget.value)}
      />
      {missing && (
        <p id={`${id}-missing`} class={styles.missing}>
          {say(missing)}
        </p>
      )}
    </div>
  );
}
