// The texts of a language as a file for a translator, and back: what it changes, or what is wrong in it line by line, before
// anything is taken over.

import { useSignal } from '@preact/signals';
import type { Fault as OfficeFault } from '../../../core/office/faults.ts';
import type { Language } from '../../../core/office/languages.ts';
import type { Translation, TranslationFault } from '../../../core/words/translation.ts';
import type { Api } from '../../../ui/api.ts';
import type { Fault } from '../../desk/notice.ts';
import { textIn } from '../../parts/file-text.ts';
import { keepFile } from '../../parts/keep-file.ts';
import { faultText } from '../../words/fault.ts';
import { Changes } from '../Changes.tsx';
import fields from '../fields/Field.module.css';
import type { Form } from '../form.ts';
import page from '../OfficePage.module.css';
import buttons from '../sections/Buttons.module.css';
import styles from '../sections/Card.module.css';
import { faultSentence } from '../sentences.ts';
import { changedBy, withTexts } from './own-texts.ts';
import list from './Texts.module.css';
import { say } from './words/words.ts';

/** More than this nobody reads at once. */
const mostTold = 20;

export function TranslatorFile({ form, language, api }: { form: Form; language: Language; api: Api }) {
  const { office, editor } = form;
  const found = useSignal<Translation | undefined>(undefined);
  const fault = useSignal<Fault | undefined>(undefined);
  const path = `/texts/${language}/file`;

  async function save(): Promise<void> {
    const answered = await api.file(path);
    fault.value = answered.ok ? undefined : answered.refusal;
    if (answered.ok) keepFile(answered.body);
  }

  async function read(file: File | undefined): Promise<void> {
    if (!file) return;
    found.value = undefined;
    const answered = await api.post<Translation>(path, await textIn(file));
    fault.value = answered.ok ? undefined : answered.refusal;
    if (answered.ok) found.value = answered.body;
  }

  const now = found.value;
  return (
    <details class={list.translator}>
      <summary>{say('translatorFile')}</summary>
      <div class={styles.group}>
        <p class={styles.hint}>{say('translatorHint')}</p>
        <div class={styles.buttons}>
          <button type="button" class={buttons.button} onClick={() => void save()}>
            {say('translatorSave')}
          </button>
        </div>
        <fieldset class={styles.group} disabled={editor.readOnly.value}>
          <label class={styles.group}>
            <span>{say('translatorLoad')}</span>
            <input
              class={fields.file}
              type="file"
              accept=".csv,text/csv"
              onChange={({ currentTarget }) => {
                void read(currentTarget.files?.[0]);
                // The same file, mended, can be chosen again.
                currentTarget.value = '';
              }}
            />
          </label>
          <p role="alert">{fault.value && faultText(fault.value)}</p>
          {now && now.faults.length > 0 && <Faults form={form} language={language} faults={now.faults} />}
          {now && now.faults.length === 0 && (
            <Preview
              changes={changedBy(office, language, now.texts)}
              take={() => {
                editor.change((draft) => withTexts(draft, language, now.texts));
                found.value = undefined;
              }}
            />
          )}
        </fieldset>
      </div>
    </details>
  );
}

function Preview({ changes, take }: { changes: ReturnType<typeof changedBy>; take: () => void }) {
  if (changes.length === 0) return <p role="status">{say('translatorSame')}</p>;
  return (
    <>
      <p role="status">{say('translatorChanges', { n: changes.length })}</p>
      <Changes changes={changes} />
      <div class={styles.buttons}>
        <button type="button" class={buttons.primary} onClick={take}>
          {say('translatorTake')}
        </button>
      </div>
    </>
  );
}

function Faults({
  form,
  language,
  faults,
}: {
  form: Form;
  language: Language;
  faults: readonly TranslationFault[];
}) {
  return (
    <div class={page.faults} role="alert">
      <p class={page.bannerTitle}>{say('translatorFaults', { n: faults.length })}</p>
      <ul class={page.sentences}>
        {faults.slice(0, mostTold).map((fault) => (
          <li key={`${fault.line} ${fault.fault}`}>{told(fault, form, language)}</li>
        ))}
      </ul>
    </div>
  );
}

function told({ line, name, fault, about }: TranslationFault, { office }: Form, language: Language): string {
  const sentence =
    fault === 'no-utf8' || fault === 'quotes' || fault === 'no-heading'
      ? say(`translator-${fault}`)
      : faultSentence(
          { path: ['texts', language, name ?? ''], fault, ...(about ? { about } : {}) } satisfies OfficeFault,
          office,
        );
  return line === null ? sentence : say('translatorLine', { line, sentence });
}
