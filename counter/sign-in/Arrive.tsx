// Somebody who has signed in and can't begin yet: a password of their own first, then a site where they work.

import type { App } from '../app.ts';
import type { Session } from '../session.ts';
import { text } from '../words/words.ts';
import { PasswordForm } from './PasswordForm.tsx';
import styles from './SignIn.module.css';
import { say } from './words/words.ts';

export function Arrive({ app, session }: { app: App; session: Session }) {
  return (
    <main class={styles.page}>
      <div class={styles.card}>
        {session.mustChange ? (
          <>
            <h1 class={styles.title}>{say('choose')}</h1>
            <p class={styles.hint}>{say('chooseHint')}</p>
            <PasswordForm app={app} old="given" />
          </>
        ) : (
          <>
            <h1 class={styles.title}>{say('notHere')}</h1>
            <p>{say(session.sites.length > 0 ? 'notHereHint' : 'nowhere')}</p>
            {session.sites.map(({ id, name }) => (
              <button key={id} type="button" class={styles.submit} onClick={() => void app.goTo(id)}>
                {name}
              </button>
            ))}
          </>
        )}
        <button type="button" class={styles.back} onClick={() => void app.signOut()}>
          {text('signOut')}
        </button>
      </div>
    </main>
  );
}
