// A language more: one of those that are often wanted, or any by its code.

import { useSignal } from '@preact/signals';
import { isCitizenLanguage, type Language, languageCode } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { languageInWords } from '../../words/names.ts';
import fields from '../fields/Field.module.css';
import type { Form } from '../form.ts';
import adding from '../sections/AddForm.module.css';
import buttons from '../sections/Buttons.module.css';
import styles from '../sections/Card.module.css';
import { say as sayOffice } from '../words/words.ts';
import { addLanguage } from './own-texts.ts';
import { say } from './words/words.ts';

/** Of people who live in Denmark and Germany. */
const often =
  'am bg bs cs el es et fa fa-AF fi fil fo fr hi hr hu is it kl ckb ku lt lv nb nl pl ps pt ro ru sk so sq sr sv ta th ti ur vi zh-Hans'.split(
    ' ',
  );

export function AddLanguage({ form, spoken }: { form: Form; spoken: readonly Language[] }) {
  const { editor, where, office } = form;
  const wrong = useSignal<string | undefined>(undefined);
  const left = often
    .filter((one) => !spoken.includes(one))
    .map((code) => ({ code, name: languageInWords(code) }))
    .sort((a, b) => a.name.localeCompare(b.name, staffLanguage.value));
  return (
    <div class={styles.card}>
      <form
        class={adding.addForm}
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const filled = event.target;
          if (!(filled instanceof HTMLFormElement)) return;
          const data = new FormData(filled);
          const code = String(data.get('code')).trim() || String(data.get('language'));
          wrong.value = languageCode.test(code) ? undefined : code;
          if (wrong.peek() !== undefined) return;
          filled.reset();
          // Those that are built in have all texts; citizens may choose them where the others are chosen.
          if (!isCitizenLanguage(code)) editor.change((draft) => addLanguage(draft, code));
          else if (!office.languages.includes(code)) editor.set(['languages'], [...office.languages, code]);
          where.language.value = code;
        }}
      >
        <h3 class={adding.addTitle}>{say('addLanguage')}</h3>
        <label>
          {say('language')}
          <select name="language">
            {left.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('languageCode')}
          <input
            name="code"
            maxLength={20}
            autocapitalize="none"
            spellcheck={false}
            aria-describedby={wrong.value === undefined ? 'language-code-hint' : 'language-code-fault'}
            aria-invalid={wrong.value !== undefined || undefined}
          />
        </label>
        <button type="submit" class={buttons.button} aria-label={say('addLanguage')}>
          {sayOffice('add')}
        </button>
      </form>
      <p id="language-code-hint" class={styles.hint}>
        {say('addLanguageHint')}
      </p>
      <p role="alert">
        {wrong.value !== undefined && (
          <span id="language-code-fault" class={fields.fault}>
            {say('notACode', { code: wrong.value })}
          </span>
        )}
      </p>
    </div>
  );
}
