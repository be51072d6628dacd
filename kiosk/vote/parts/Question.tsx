// The question, and three answers of one size and colour.

import type { Answer } from '../../../core/ballot/survey.ts';
import { inLanguage } from '../../../core/office/languages.ts';
import { language } from '../../../ui/language.ts';
import { Button } from '../../parts/Button.tsx';
import { Heading } from '../../parts/Heading.tsx';
import type { Question as Asked } from '../model/page.ts';
import type { Station } from '../model/station.ts';
import { text } from '../words/words.ts';
import { Face } from './Face.tsx';
import styles from './Question.module.css';

/** In the order of the boxes of 2023 (core/ballot/survey.ts is not for pages). */
const answers: readonly Answer[] = ['satisfied', 'neither', 'dissatisfied'];

export function Question({ station, asked }: { station: Station; asked: Asked }) {
  return (
    <>
      <div class={styles.ask}>
        <Heading class={styles.title}>
          {inLanguage(asked.question, language.value) || text('question')}
        </Heading>
        <p class={styles.secret}>{text('secret')}</p>
      </div>
      <div class={styles.answers}>
        {answers.map((answer) => (
          <button key={answer} type="button" class={styles.answer} onClick={() => void station.vote(answer)}>
            <Face answer={answer} class={styles.face} />
            <span>{text(answer)}</span>
          </button>
        ))}
      </div>
      {!station.onPhone && (
        <div class={styles.notNow}>
          <Button onPress={() => station.restart()}>{text('notNow')}</Button>
        </div>
      )}
    </>
  );
}
