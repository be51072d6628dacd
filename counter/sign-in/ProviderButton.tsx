// The way to the provider, beside the password.

import { text } from '../words/words.ts';
import styles from './ProviderButton.module.css';

export function ProviderButton({ name }: { name: string }) {
  return (
    <div class={styles.other}>
      <p class={styles.or}>{text('signInOr')}</p>
      <a class={styles.button} href={`/sign-in/oidc${location.search}`}>
        {text('signInAt', { provider: name })}
      </a>
    </div>
  );
}
