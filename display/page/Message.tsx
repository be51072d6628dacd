// What everybody in the room should know: in the page's language, and smaller in the others that it was written in.

import { citizenLanguages, directionOf, type Language } from '../../core/office/languages.ts';
import type { Text } from '../../core/office/text.ts';
import { language } from '../../ui/language.ts';
import { otherLanguages } from '../words/words.ts';
import styles from './Message.module.css';

export function Message({ message, languages }: { message: Text; languages: readonly Language[] }) {
  const own = [language.value, ...citizenLanguages, ...Object.keys(message)].find(
    (one) => message[one] !== undefined,
  );
  const others = otherLanguages(languages).filter((one) => one !== own && message[one] !== undefined);
  return (
    <aside class={styles.message}>
      <p class={styles.own} lang={own} dir={own === undefined ? undefined : directionOf(own)}>
        {own && message[own]}
      </p>
      {others.length > 0 && (
        <ul class={styles.others}>
          {others.map((one) => (
            <li key={one} lang={one} dir={directionOf(one)}>
              {message[one]}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}
