// Texts in every language of the office: one field each.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { directionOf } from '../../../core/office/languages.ts';
import { languageInWords } from '../../words/names.ts';
import type { Form } from '../form.ts';
import { type Path, valueAt } from '../path.ts';
import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';
import { TextField } from './fields.tsx';

type TextsProps = {
  readonly form: Form;
  readonly path: Path;
  readonly title: string;
  readonly hint?: string;
};

export function Texts({
  form,
  path,
  title,
  hint,
  maxLength = 120,
  long = false,
}: TextsProps & {
  readonly maxLength?: number;
  /** Sentences, which want more room than names. */
  readonly long?: boolean;
}) {
  return (
    <Group title={title} hint={hint} long={long}>
      {form.office.languages.map((language) => (
        <TextField
          key={language}
          form={form}
          path={[...path, language]}
          label={languageInWords(language)}
          lang={language}
          maxLength={maxLength}
        />
      ))}
    </Group>
  );
}

/** Several lines in each language. */
export function LineTexts({ form, path, title, hint, rows }: TextsProps & { readonly rows: number }) {
  return (
    <Group title={title} hint={hint}>
      {form.office.languages.map((language) => {
        const place = [...path, language];
        return (
          <Field key={language} form={form} path={place} label={languageInWords(language)}>
            {(bound) => (
              <textarea
                {...bound}
                class={`${styles.input} ${styles.lines}`}
                lang={language}
                dir={directionOf(language)}
                rows={rows}
                value={linesAt(form, place).join('\n')}
                onInput={({ currentTarget: { value } }) =>
                  form.editor.set(place, value === '' ? undefined : value.split('\n'))
                }
              />
            )}
          </Field>
        );
      })}
    </Group>
  );
}

/** Words with commas between them, in each language. */
export function WordTexts({ form, path, title, hint }: TextsProps) {
  return (
    <Group title={title} hint={hint}>
      {form.office.languages.map((language) => (
        <WordsField
          key={language}
          form={form}
          path={[...path, language]}
          label={languageInWords(language)}
          lang={language}
        />
      ))}
    </Group>
  );
}

/** Words with commas between them. */
export function WordsField({ lang, ...field }: FieldProps & { readonly lang?: string }) {
  const { form, path } = field;
  /** What is being written, with the comma that has no word behind it yet. */
  const written = useSignal<string | undefined>(undefined);
  return (
    <Field {...field}>
      {(bound) => (
        <input
          {...bound}
          class={styles.input}
          type="text"
          lang={lang}
          dir={lang === undefined ? undefined : directionOf(lang)}
          autocomplete="off"
          value={written.value ?? linesAt(form, path).join(', ')}
          onInput={({ currentTarget: { value } }) => {
            written.value = value;
            const words = value.split(',').map((word) => word.trim());
            const told = words.filter((word) => word !== '');
            form.editor.set(path, told.length === 0 ? undefined : told);
          }}
          onBlur={() => {
            written.value = undefined;
          }}
        />
      )}
    </Field>
  );
}

function Group({
  title,
  hint,
  long = false,
  children,
}: {
  title: string;
  hint: string | undefined;
  long?: boolean;
  children: ComponentChildren;
}) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{title}</legend>
      {hint !== undefined && <p class={styles.hint}>{hint}</p>}
      <div class={long ? styles.long : styles.languages}>{children}</div>
    </fieldset>
  );
}

function linesAt({ office }: Form, path: Path): readonly string[] {
  const found = valueAt(office, path);
  return Array.isArray(found) ? found.map(String) : [];
}
