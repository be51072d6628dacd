// A searchable list of texts, one part of it at a time.

import { useSignal } from '@preact/signals';
import type { Language } from '../../../core/office/languages.ts';
import type { Form } from '../form.ts';
import styles from '../sections/Card.module.css';
import pills from '../sections/Pills.module.css';
import { OneText } from './OneText.tsx';
import { ownText, partOf, partsOf, type Shown, shown, wantedTexts, writtenPhrase } from './own-texts.ts';
import list from './Texts.module.css';
import type { KnownText } from './texts.ts';
import { say } from './words/words.ts';

/** All of a part; of what a search finds, more than these nobody reads through. */
const most = 100;

export function TextList({
  form,
  language,
  texts,
  meanings,
}: {
  form: Form;
  language: Language;
  texts: readonly KnownText[];
  /** The same texts in the reader's language. */
  meanings: readonly KnownText[];
}) {
  const { office, editor, where } = form;
  const { search, show } = { search: where.textSearch.value, show: where.textsShown.value };
  const all = useSignal(false);
  const parts = [...partsOf(texts).keys()];
  const part = parts.find((one) => one === where.textPart.value) ?? 'kiosk';
  const ownOf = (name: string) => ownText(office, language, name);
  const meaningOf = new Map(meanings.flatMap(({ name, standard }) => (standard ? [[name, standard]] : [])));
  const found = wantedTexts(texts, { part, search, show }, ownOf, meaningOf);
  const some = all.value ? found : found.slice(0, most);
  const through = search.trim() !== '' || show === 'own';
  return (
    <>
      <div class={list.search}>
        <label>
          {say('textSearch')}
          <input
            type="search"
            autocomplete="off"
            value={search}
            onInput={({ currentTarget: { value } }) => {
              where.textSearch.value = value;
            }}
          />
        </label>
        <label>
          {say('textsShow')}
          <select
            value={show}
            onChange={({ currentTarget: { value } }) => {
              where.textsShown.value = shown.find((one) => one === value) ?? ('all' satisfies Shown);
            }}
          >
            {shown.map((one) => (
              <option key={one} value={one}>
                {say(`texts-${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {!through && (
        <nav class={pills.pills} aria-label={say('textParts')}>
          {parts.map((one) => (
            <button
              key={one}
              type="button"
              class={pills.pill}
              aria-current={one === part ? 'true' : undefined}
              onClick={() => {
                where.textPart.value = one;
              }}
            >
              {partName(one)}
            </button>
          ))}
        </nav>
      )}
      <p role="status" class={styles.hint}>
        {found.length === 0 ? say(emptyWords(show, search)) : say('textsFound', { n: found.length })}
      </p>
      <fieldset class={list.plain} disabled={editor.readOnly.value}>
        <ul class={list.texts}>
          {some.map((text, i) => (
            <li key={text.name}>
              {through && partOf(text.name) !== partOf(some[i - 1]?.name ?? '') && (
                <h3 class={styles.legend}>{partName(partOf(text.name))}</h3>
              )}
              <OneText
                form={form}
                language={language}
                text={text}
                meaning={meaningOf.get(text.name)}
                own={ownOf(text.name)}
                lacks={text.standard === null && writtenPhrase(ownOf(text.name)) === undefined}
              />
            </li>
          ))}
        </ul>
      </fieldset>
      {some.length < found.length && (
        <button
          type="button"
          class={list.more}
          onClick={() => {
            all.value = true;
          }}
        >
          {say('moreTexts', { n: found.length - some.length })}
        </button>
      )}
    </>
  );
}

function emptyWords(show: Shown, search: string) {
  if (search.trim() !== '') return 'textsNone';
  return show === 'own' ? 'textsNoOwn' : 'textsNoneMissing';
}

function partName(part: string): string {
  switch (part) {
    case 'language':
    case 'slip':
    case 'token':
    case 'speech':
    case 'phone':
    case 'refusals':
    case 'kiosk':
    case 'vote':
    case 'display':
    case 'landing':
    case 'checkIn':
      return say(`text-${part}`);
    default:
      return part;
  }
}
