// What stands on a machine that nobody has let in yet: its code, and what to do with it, in the languages of the office's staff;
// for citizens a word in all of the office's.

import type { ReadonlySignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import {
  directionOf,
  type Language,
  type StaffLanguage,
  staffLanguages,
} from '../../core/office/languages.ts';
import { grouped } from '../../core/pairing-code.ts';
import styles from './PairingPage.module.css';
import type { PairingState } from './pairing.ts';
import { forCitizens } from './words/citizens.ts';
import { textIn } from './words/words.ts';

export function PairingPage({
  page,
  state,
  wasPaired,
}: {
  page: 'kiosk' | 'display' | 'vote';
  state: ReadonlySignal<PairingState>;
  /** It had a key, which was taken back. */
  wasPaired: boolean;
}) {
  const now = state.value;
  const shown = now.is === 'code' ? now.shown : undefined;
  const languages = staffLanguagesIn(shown?.languages ?? staffLanguages);
  const [first = 'en'] = languages;
  useEffect(() => {
    document.title = textIn(first, `page-${page}`);
  }, [first, page]);
  return (
    <main class={styles.page}>
      <p class={styles.place} lang={first}>
        {[shown?.office, textIn(first, `page-${page}`)].filter((part) => part !== undefined).join(' · ')}
      </p>
      {shown && <Code code={shown.code} />}
      <div class={styles.said}>
        {languages.map((language, i) => {
          const Title = i === 0 ? 'h1' : 'h2';
          return (
            <section key={language} lang={language} class={styles.one}>
              <Title class={styles.title}>{textIn(language, wasPaired ? 'removed' : 'title')}</Title>
              <p class={styles.todo}>{textIn(language, now.is === 'code' ? 'todo' : now.is)}</p>
              <p class={styles.hint}>{textIn(language, 'citizens')}</p>
            </section>
          );
        })}
      </div>
      <Citizens languages={shown?.languages ?? []} />
    </main>
  );
}

/** In the office's order; English where staff's words are in none of its languages. */
function staffLanguagesIn(languages: readonly string[]): readonly StaffLanguage[] {
  const spoken = languages.flatMap((one) => staffLanguages.find((known) => known === one) ?? []);
  return spoken.length > 0 ? spoken : ['en'];
}

function Citizens({ languages }: { languages: readonly Language[] }) {
  const words = new Map<Language, string>(Object.entries(forCitizens));
  const spoken = languages.filter((language) => words.has(language));
  if (spoken.length === 0) return null;
  return (
    <div class={styles.citizens}>
      {spoken.map((language) => (
        <p key={language} lang={language} dir={directionOf(language)} class={styles.hint}>
          {words.get(language)}
        </p>
      ))}
    </div>
  );
}

function Code({ code }: { code: string }) {
  return (
    <p class={styles.code} aria-live="polite">
      <span class="unseen">{[...code].join(' ')}</span>
      <span aria-hidden="true">
        {grouped(code)
          .split(' ')
          .map((group) => (
            <span key={group} class={styles.group}>
              {group}
            </span>
          ))}
      </span>
    </p>
  );
}
