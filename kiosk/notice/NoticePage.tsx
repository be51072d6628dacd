// A page for everybody at once: what is the matter and what to do now, in every language.

import { directionOf, type Language } from '../../core/office/languages.ts';
import { Heading } from '../parts/Heading.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import styles from './NoticePage.module.css';

export type Said = {
  readonly language: Language;
  readonly title: string;
  readonly hints: readonly string[];
};

/** As many languages as have room at the usual size. */
const few = 4;

export function NoticePage({
  place,
  icon,
  said,
}: {
  /** Where this is, once it is known. */
  place: string | undefined;
  icon: IconName;
  said: readonly Said[];
}) {
  return (
    <main class={styles.notice} data-many={said.length > few}>
      {place !== undefined && <p class={styles.place}>{place}</p>}
      <Icon name={icon} class={styles.icon} />
      <div class={styles.said}>
        {said.map(({ language, title, hints }, i) => (
          <section key={language} lang={language} dir={directionOf(language)} class={styles.one}>
            {i === 0 ? (
              <Heading class={styles.title}>{title}</Heading>
            ) : (
              <h2 class={styles.title}>{title}</h2>
            )}
            {hints.map((hint) => (
              <p key={hint} class={styles.hint}>
                {hint}
              </p>
            ))}
          </section>
        ))}
      </div>
    </main>
  );
}
