// The languages, each by its own name; always there.

import { directionOf, type Language } from '../../core/office/languages.ts';
import { language } from '../../ui/language.ts';
import { languageName } from '../../ui/texts.ts';
import styles from './Languages.module.css';

/** As many as have room beside the site's name. */
const few = 4;

export function Languages({
  languages,
  label,
  onFjord = false,
  onChoose,
}: {
  languages: readonly Language[];
  label: string;
  onFjord?: boolean;
  onChoose: (language: Language) => void;
}) {
  if (languages.length < 2) return null;
  return (
    <nav
      class={`${styles.languages} ${onFjord ? styles.onFjord : ''}`}
      aria-label={label}
      data-many={languages.length > few}
    >
      {languages.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          dir={directionOf(one)}
          class={styles.language}
          aria-pressed={one === language.value}
          onClick={() => onChoose(one)}
        >
          {languageName(one)}
        </button>
      ))}
    </nav>
  );
}
