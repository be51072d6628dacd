// Name and password.

import { useEffect, useRef } from 'preact/hooks';
import { staffLanguages } from '../../core/office/languages.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import type { App } from '../app.ts';
import { chooseLanguage } from '../desk/settings.ts';
import { faultText } from '../words/fault.ts';
import { languageName } from '../words/names.ts';
import { text } from '../words/words.ts';
import { ProviderButton } from './ProviderButton.tsx';
import styles from './SignIn.module.css';

export function SignIn({ app }: { app: Pick<App, 'signIn' | 'fault' | 'signingIn' | 'provider'> }) {
  const fault = app.fault.value;
  const wrong = fault !== undefined && typeof fault !== 'string' && fault.refused === 'session/wrong';
  const name = useRef<HTMLInputElement>(null);
  // Also where somebody was signed out while they worked.
  useEffect(() => name.current?.focus(), []);
  const signIn = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields = new FormData(event.target);
    void app.signIn(String(fields.get('name')), String(fields.get('password')));
  };
  return (
    <main class={styles.page}>
      <form class={styles.card} onSubmit={signIn}>
        <h1 class={styles.title}>{text('signInTitle')}</h1>
        <label class={styles.field}>
          <span>{text('name')}</span>
          <input
            ref={name}
            name="name"
            autocomplete="username"
            autocapitalize="none"
            spellcheck={false}
            required
            maxLength={80}
            aria-invalid={wrong}
          />
        </label>
        <label class={styles.field}>
          <span>{text('password')}</span>
          <input
            name="password"
            type="password"
            autocomplete="current-password"
            required
            maxLength={200}
            aria-invalid={wrong}
          />
        </label>
        <p class={styles.fault} role="alert">
          {fault && <span>{faultText(fault)}</span>}
        </p>
        <button type="submit" class={styles.submit} aria-disabled={app.signingIn.value || undefined}>
          {app.signingIn.value ? text('signingIn') : text('signIn')}
        </button>
        {app.provider.value !== undefined && <ProviderButton name={app.provider.value} />}
      </form>
      <ul class={styles.languages}>
        {staffLanguages.map((one) => (
          <li key={one}>
            <button
              type="button"
              lang={one}
              aria-pressed={one === staffLanguage.value}
              onClick={() => chooseLanguage(one)}
            >
              {languageName(one)}
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}
