// A language that the office adds: how far it is, and whether citizens may choose it.

import type { Language } from '../../../core/office/languages.ts';
import { languageInWords } from '../../words/names.ts';
import type { Form } from '../form.ts';
import buttons from '../sections/Buttons.module.css';
import styles from '../sections/Card.module.css';
import { Removal } from '../sections/Removal.tsx';
import { ownText, removeLanguage, writtenPhrase } from './own-texts.ts';
import list from './Texts.module.css';
import type { KnownText } from './texts.ts';
import { say } from './words/words.ts';

export function AddedLanguage({
  form,
  language,
  texts,
}: {
  form: Form;
  language: Language;
  texts: readonly KnownText[];
}) {
  const { office, editor, where } = form;
  const missing = texts.filter(({ name }) => writtenPhrase(ownText(office, language, name)) === undefined);
  const isSpoken = office.languages.includes(language);
  const name = languageInWords(language);
  return (
    <fieldset class={list.plain} disabled={editor.readOnly.value}>
      <p>
        {missing.length > 0
          ? say('languageMissing', { n: missing.length, all: texts.length })
          : say(isSpoken ? 'languageSpoken' : 'languageReady')}
      </p>
      <progress
        class={list.bar}
        aria-hidden="true"
        max={texts.length}
        value={texts.length - missing.length}
      />
      <div class={styles.buttons}>
        {missing.length > 0 && (
          <button
            type="button"
            class={buttons.small}
            onClick={() => {
              where.textSearch.value = '';
              where.textsShown.value = 'missing';
              where.textPart.value = missing[0]?.name.split('.')[0];
            }}
          >
            {say('showMissing')}
          </button>
        )}
        {!isSpoken && missing.length === 0 && (
          <button
            type="button"
            class={buttons.primary}
            onClick={() => editor.set(['languages'], [...office.languages, language])}
          >
            {say('speakLanguage')}
          </button>
        )}
        <Removal
          name={name}
          text={say('removeLanguage')}
          remove={() => {
            where.language.value = undefined;
            editor.change((draft) => removeLanguage(draft, language));
          }}
        />
      </div>
    </fieldset>
  );
}
