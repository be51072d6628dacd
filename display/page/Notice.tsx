// A calm page with one thing to say, in the office's other languages too.

import type { Language } from '../../core/office/languages.ts';
import type { DisplayWords } from '../words/da.ts';
import { otherLanguages, speakIn } from '../words/words.ts';
import styles from './Notice.module.css';

export function Notice({
  place,
  title,
  hint,
  languages = [],
  other,
}: {
  place?: string;
  title: string;
  hint?: string | undefined;
  languages?: readonly Language[];
  /** What is said in the other languages. */
  other?: keyof DisplayWords;
}) {
  return (
    <main class={styles.notice}>
      {place !== undefined && <p class={styles.place}>{place}</p>}
      <div class={styles.said}>
        <h1>{title}</h1>
        {hint !== undefined && <p class={styles.hint}>{hint}</p>}
      </div>
      {other !== undefined && (
        <ul class={styles.others}>
          {otherLanguages(languages).map((language) => (
            <li key={language} lang={language}>
              {speakIn(language, other)}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
