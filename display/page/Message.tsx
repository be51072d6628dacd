// What the office wants everybody in the room to know: in the page's language, and smaller in the others.

import { inLanguage, type Language } from '../../core/office/languages.ts';
import type { Text } from '../../core/office/text.ts';
import { language } from '../../ui/language.ts';
import { otherLanguages } from '../words/words.ts';
import styles from './Message.module.css';

export function Message({ message, languages }: { message: Text; languages: readonly Language[] }) {
  return (
    <aside class={styles.message}>
      <p class={styles.own}>{inLanguage(message, language.value)}</p>
      <ul class={styles.others}>
        {otherLanguages(languages).map((one) => (
          <li key={one} lang={one}>
            {inLanguage(message, one)}
          </li>
        ))}
      </ul>
    </aside>
  );
}
