// What staff want everybody here to know, above the first question.

import { citizenLanguages, directionOf } from '../../core/office/languages.ts';
import type { Text } from '../../core/office/text.ts';
import { language } from '../../ui/language.ts';
import styles from './Message.module.css';

/** In the language that the kiosk speaks now, or in one in which it was written. */
export function Message({ message }: { message: Text }) {
  const own = [language.value, ...citizenLanguages, ...Object.keys(message)].find(
    (one) => message[one] !== undefined,
  );
  if (own === undefined) return null;
  return (
    <aside class={styles.message}>
      <p lang={own} dir={directionOf(own)}>
        {message[own]}
      </p>
    </aside>
  );
}
