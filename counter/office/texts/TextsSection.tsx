// What citizens read and hear, by part, in one language at a time: the standard wording, and beside it the office's own.

import { useEffect, useMemo } from 'preact/hooks';
import { citizenLanguages, isCitizenLanguage, type Language } from '../../../core/office/languages.ts';
import type { Api } from '../../../ui/api.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { faultText } from '../../words/fault.ts';
import { languageInWords } from '../../words/names.ts';
import type { Form } from '../form.ts';
import styles from '../sections/Card.module.css';
import pills from '../sections/Pills.module.css';
import { say as sayOffice } from '../words/words.ts';
import { AddedLanguage } from './AddedLanguage.tsx';
import { AddLanguage } from './AddLanguage.tsx';
import { TextList } from './TextList.tsx';
import { TranslatorFile } from './TranslatorFile.tsx';
import { createTexts } from './texts.ts';
import { say } from './words/words.ts';

export function TextsSection({ form, api }: { form: Form; api: Api }) {
  const { office, editor, where } = form;
  const texts = useMemo(() => createTexts(api), [api]);
  const spoken = languagesOf(form);
  const chosen = spoken.find((one) => one === where.language.value) ?? spoken[0] ?? 'da';
  const reader = staffLanguage.value;
  useEffect(() => void texts.load(chosen), [texts, chosen]);
  // What texts of another language mean, the reader knows in their own.
  useEffect(() => void texts.load(reader), [texts, reader]);
  const known = texts.known.value[chosen];
  const meanings = texts.known.value[reader];
  return (
    <>
      <p class={styles.hint}>{say('textsHint')}</p>
      <nav class={pills.pills} aria-label={say('textLanguages')}>
        {spoken.map((one) => (
          <button
            key={one}
            type="button"
            class={pills.pill}
            aria-current={one === chosen ? 'true' : undefined}
            onClick={() => {
              where.language.value = one;
            }}
          >
            {office.languages.includes(one)
              ? languageInWords(one)
              : say('languageNotYet', { language: languageInWords(one) })}
          </button>
        ))}
      </nav>
      <p role="alert">{!known && texts.fault.value && faultText(texts.fault.value)}</p>
      <section class={styles.card}>
        <h2 class={styles.heading}>{say('textsIn', { language: languageInWords(chosen) })}</h2>
        {known && !isCitizenLanguage(chosen) && <AddedLanguage form={form} language={chosen} texts={known} />}
        {known && meanings ? (
          <TextList key={chosen} form={form} language={chosen} texts={known} meanings={meanings} />
        ) : (
          <p class={styles.hint}>{sayOffice('loading')}</p>
        )}
        <TranslatorFile key={`file ${chosen}`} form={form} language={chosen} api={api} />
      </section>
      {!editor.readOnly.value && <AddLanguage form={form} spoken={spoken} />}
    </>
  );
}

/** What the office speaks, then what it has texts of, then the other built-in ones. */
function languagesOf({ office }: Form): Language[] {
  const begun = Object.keys(office.texts ?? {});
  return [...new Set([...office.languages, ...begun.filter((one) => !isCitizenLanguage(one))])].concat(
    citizenLanguages.filter((one) => begun.includes(one) && !office.languages.includes(one)),
  );
}
