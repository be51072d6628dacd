// A survey's result for the room, in the page's language and the office's next one. Faces are left out, and all answers
// look alike: the figures speak.

import type { SurveyPoster } from '../../core/ballot/poster.ts';
import { directionOf, type Language } from '../../core/office/languages.ts';
import { language } from '../../ui/language.ts';
import { otherLanguages, speakIn } from '../words/words.ts';
import styles from './Poster.module.css';

export function Poster({ poster, languages }: { poster: SurveyPoster; languages: readonly Language[] }) {
  const [second] = otherLanguages(languages);
  const { votes, handed, shares } = poster;
  const voted = (one: Language) =>
    handed === null
      ? speakIn(one, 'surveyVoted', { votes })
      : speakIn(one, 'surveyVotedOf', { votes, handed });
  return (
    <aside class={styles.poster}>
      <div class={styles.about}>
        <p>{speakIn(language.value, 'surveySaid')}</p>
        {second && <Second language={second}>{speakIn(second, 'surveySaid')}</Second>}
      </div>
      <ul class={styles.shares}>
        {shares.map(({ answer, share }) => (
          <li key={answer}>
            <strong>{percent(share, language.value)}</strong>
            <span class={styles.answer}>
              <span>{speakIn(language.value, `survey-${answer}`)}</span>
              {second && <Second language={second}>{speakIn(second, `survey-${answer}`)}</Second>}
            </span>
          </li>
        ))}
      </ul>
      <div class={styles.about}>
        <p>{voted(language.value)}</p>
        {second && <Second language={second}>{voted(second)}</Second>}
      </div>
    </aside>
  );
}

function Second({ language: one, children }: { language: Language; children: string }) {
  return (
    <p class={styles.second} lang={one} dir={directionOf(one)}>
      {children}
    </p>
  );
}

function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}
