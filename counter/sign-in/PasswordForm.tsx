// The old password, and a new one typed twice.

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { App } from '../app.ts';
import type { Fault } from '../desk/notice.ts';
import { faultText } from '../words/fault.ts';
import styles from './SignIn.module.css';
import { say } from './words/words.ts';

export function PasswordForm({
  app,
  old,
  done,
}: {
  app: Pick<App, 'changePassword'>;
  /** Whether the old one was given by somebody else. */
  old: 'given' | 'own';
  done?: () => void;
}) {
  const shown = useSignal(false);
  const saving = useSignal(false);
  const fault = useSignal<Fault | 'differ' | undefined>(undefined);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement) || saving.peek()) return;
    const fields = new FormData(event.target);
    const fresh = String(fields.get('fresh'));
    fault.value = undefined;
    if (fresh !== String(fields.get('again'))) {
      fault.value = 'differ';
      return;
    }
    saving.value = true;
    fault.value = await app.changePassword(String(fields.get('old')), fresh);
    saving.value = false;
    if (fault.value === undefined) done?.();
  };
  // Either is fine here; preact’s types want to know which.
  const type = (shown.value ? 'text' : 'password') as 'text';
  const wrongOld = typeof fault.value === 'object' && fault.value.refused === 'password/wrong';
  const wrongNew = fault.value !== undefined && fault.value !== 'no-answer' && !wrongOld;
  return (
    <form class={styles.form} onSubmit={save}>
      <label class={styles.field}>
        <span>{say(old === 'given' ? 'oldGiven' : 'oldOwn')}</span>
        <input
          ref={first}
          name="old"
          type={type}
          autocomplete="current-password"
          required
          maxLength={200}
          aria-invalid={wrongOld}
        />
      </label>
      <label class={styles.field}>
        <span>{say('fresh')}</span>
        <input
          name="fresh"
          type={type}
          autocomplete="new-password"
          required
          maxLength={200}
          aria-describedby="password-hint"
          aria-invalid={wrongNew}
        />
      </label>
      <p id="password-hint" class={styles.hint}>
        {say('freshHint')}
      </p>
      <label class={styles.field}>
        <span>{say('again')}</span>
        <input
          name="again"
          type={type}
          autocomplete="new-password"
          required
          maxLength={200}
          aria-invalid={fault.value === 'differ'}
        />
      </label>
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={shown.value}
          onChange={(event) => {
            shown.value = event.currentTarget.checked;
          }}
        />
        {say('show')}
      </label>
      <p class={styles.fault} role="alert">
        {fault.value && <span>{fault.value === 'differ' ? say('differ') : faultText(fault.value)}</span>}
      </p>
      <button type="submit" class={styles.submit} aria-disabled={saving.value || undefined}>
        {say(saving.value ? 'saving' : 'save')}
      </button>
    </form>
  );
}
