// One text: how it stands, what it means to the reader, and the office's own in its place.

import { useSignal } from '@preact/signals';
import { directionOf, type Language } from '../../../core/office/languages.ts';
import { textFault } from '../../../core/office/text-faults.ts';
import { type Phrase, pluralForms } from '../../../core/words/say.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import fields from '../fields/Field.module.css';
import { FaultsOf } from '../fields/Field.tsx';
import { type Form, faultsAt } from '../form.ts';
import { fieldId, type Path } from '../path.ts';
import { faultSentence } from '../sentences.ts';
import { examplesOf, type Written, writtenPhrase } from './own-texts.ts';
import styles from './Texts.module.css';
import type { KnownText } from './texts.ts';
import { say } from './words/words.ts';

/** Longer ones want more than one line. */
const oneLine = 90;

export function OneText({
  form,
  language,
  text,
  meaning,
  own,
  lacks,
}: {
  form: Form;
  language: Language;
  text: KnownText;
  meaning: Phrase | undefined;
  own: Written | undefined;
  /** Nothing is said in this language yet. */
  lacks: boolean;
}) {
  /** One is done with it, for now: what does not fit is said then. */
  const left = useSignal(false);
  const path = ['texts', language, text.name];
  const phrase = writtenPhrase(own);
  const wrong = left.value && phrase !== undefined ? textFault(text, phrase) : undefined;
  const told = faultsAt(form, path).length > 0;
  const id = fieldId(path);
  const described = [text.gaps.length > 0 && `${id}-gaps`, (wrong || told) && `${id}-fault`];
  const bound = {
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
    'aria-invalid': wrong !== undefined || told || undefined,
  };
  const keys = text.forms.length > 0 ? text.forms : [undefined];
  return (
    <div
      class={styles.text}
      id={text.forms.length > 0 ? id : undefined}
      tabIndex={text.forms.length > 0 ? -1 : undefined}
      onFocusOut={({ currentTarget, relatedTarget }) => {
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) left.value = true;
      }}
    >
      <div class={styles.standard}>
        {text.standard && <Said phrase={text.standard} language={language} />}
        {meaning && language !== staffLanguage.value && (
          <div class={text.standard ? styles.meaning : undefined}>
            <Said phrase={meaning} language={staffLanguage.value} />
          </div>
        )}
        <p class={styles.name}>
          {text.name}
          {lacks && <span class={styles.lacks}>{say('textLacks')}</span>}
        </p>
      </div>
      <div class={styles.own}>
        {keys.map((form_) => (
          <OwnField
            key={form_ ?? ''}
            {...{ form, language, text, bound }}
            path={form_ === undefined ? path : [...path, form_]}
            value={form_ === undefined ? own : typeof own === 'object' ? own[form_ as 'other'] : undefined}
            plural={form_}
          />
        ))}
        {text.gaps.length > 0 && (
          <p id={`${id}-gaps`} class={styles.gaps}>
            {say('textGaps')} <Gaps of={text.gaps.map((gap) => `{${gap}}`).join(' ')} />
          </p>
        )}
        {wrong && !told && (
          <p id={`${id}-fault`} class={fields.fault}>
            {wrong.fault === 'needs-forms'
              ? say('textNeedsForms')
              : faultSentence({ path: ['text'], ...wrong }, form.office)}
          </p>
        )}
        <FaultsOf form={form} path={path} />
      </div>
    </div>
  );
}

function OwnField({
  form,
  language,
  text,
  path,
  value,
  plural,
  bound,
}: {
  form: Form;
  language: Language;
  text: KnownText;
  path: Path;
  value: Written | undefined;
  plural: string | undefined;
  bound: object;
}) {
  const label = say('ownText', { name: text.name });
  const examples = plural === undefined ? '' : examplesOf(plural as 'other', language);
  const numbers = examples === '' ? say('formElse') : say('formFor', { numbers: examples });
  const long = text.longest > oneLine;
  const props = {
    ...bound,
    id: fieldId(path),
    class: long ? `${fields.input} ${fields.lines}` : fields.input,
    'aria-label': plural === undefined ? label : `${label}: ${numbers}`,
    lang: language,
    dir: directionOf(language),
    value: typeof value === 'string' ? value : '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      // A text is one line, however it was pasted.
      form.editor.set(path, currentTarget.value.replace(/\s*\n\s*/g, ' ')),
  };
  return (
    <div class={styles.field}>
      {plural !== undefined && (
        <span class={styles.numbers} aria-hidden="true">
          {numbers}
        </span>
      )}
      {long ? <textarea {...props} rows={2} /> : <input {...props} type="text" autocomplete="off" />}
    </div>
  );
}

/** A phrase as it is written, each of its plural forms for the numbers that it is said for. */
function Said({ phrase, language }: { phrase: Phrase; language: Language }) {
  const said = (text: string) => (
    <p lang={language} dir={directionOf(language)}>
      <Gaps of={text} />
    </p>
  );
  if (typeof phrase === 'string') return said(phrase);
  return (
    <dl class={styles.forms}>
      {pluralForms(language).map((form) => (
        <div key={form}>
          <dt>{examplesOf(form, language) || '…'}</dt>
          <dd>{said(phrase[form] ?? phrase.other)}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What is put in is marked, and stays whole in whichever direction the text runs. */
function Gaps({ of }: { of: string }) {
  return (
    <>
      {of.split(/(\{\w+\})/).map((piece, i) =>
        i % 2 === 1 ? (
          <bdi key={i} class={styles.gap} dir="ltr">
            {piece}
          </bdi>
        ) : (
          piece
        ),
      )}
    </>
  );
}
