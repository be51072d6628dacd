// A calm page with one thing to say, in the office's other languages too.

import { directionOf, type Language } from '../../core/office/languages.ts';
import styles from './Notice.module.css';

export type Said = { readonly language: Language; readonly text: string };

export function Notice({
  place,
  title,
  hint,
  others = [],
  narrowed = false,
}: {
  place?: string;
  title: string;
  hint?: string | undefined;
  /** The same in the office's other languages. */
  others?: readonly Said[];
  /** A message or a survey's result stands below it. */
  narrowed?: boolean;
}) {
  return (
    <main class={narrowed ? styles.narrowed : styles.notice}>
      {place !== undefined && <p class={styles.place}>{place}</p>}
      <div class={styles.said}>
        <h1>{title}</h1>
        {hint !== undefined && <p class={styles.hint}>{hint}</p>}
      </div>
      {others.length > 0 && (
        <ul class={styles.others}>
          {others.map(({ language, text }) => (
            <li key={language} lang={language} dir={directionOf(language)}>
              {text}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
