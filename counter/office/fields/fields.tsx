// The kinds of fields, each at its place in the draft.

import { directionOf } from '../../../core/office/languages.ts';
import { valueAt } from '../path.ts';
import { readTime } from '../time-text.ts';
import styles from './Field.module.css';
import { Field, type FieldProps } from './Field.tsx';

export function TextField({
  lang,
  maxLength,
  ...field
}: FieldProps & { readonly lang?: string; readonly maxLength?: number }) {
  const { form, path } = field;
  const value = valueAt(form.office, path);
  return (
    <Field {...field}>
      {(bound) => (
        <input
          {...bound}
          class={styles.input}
          type="text"
          lang={lang}
          dir={lang === undefined ? undefined : directionOf(lang)}
          maxLength={maxLength}
          autocomplete="off"
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => form.editor.set(path, currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function NumberField({
  min,
  max,
  step = 1,
  unit,
  otherwise,
  ...field
}: FieldProps & {
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
  /** What holds where nothing is written down. */
  readonly otherwise?: number;
}) {
  const { form, path } = field;
  const value = valueAt(form.office, path) ?? otherwise;
  return (
    <Field {...field} unit={unit}>
      {(bound) => (
        <input
          {...bound}
          class={`${styles.input} ${styles.number}`}
          type="number"
          inputMode={step === 1 ? 'numeric' : 'decimal'}
          min={min}
          max={max}
          step={step}
          value={typeof value === 'number' ? value : ''}
          onInput={({ currentTarget }) => {
            const written = currentTarget.valueAsNumber;
            form.editor.set(path, Number.isNaN(written) ? '' : written);
          }}
        />
      )}
    </Field>
  );
}

/** Read when one is done with it: `9` is `09:00`. */
export function TimeField({ otherwise, ...field }: FieldProps & { readonly otherwise?: string }) {
  const { form, path } = field;
  const value = valueAt(form.office, path) ?? otherwise;
  return (
    <Field {...field}>
      {(bound) => (
        <input
          {...bound}
          class={`${styles.input} ${styles.time}`}
          type="text"
          inputMode="numeric"
          maxLength={10}
          autocomplete="off"
          value={typeof value === 'string' ? value : ''}
          onInput={({ currentTarget }) => form.editor.set(path, currentTarget.value)}
          onBlur={({ currentTarget }) => {
            const read = readTime(currentTarget.value);
            if (read !== currentTarget.value) form.editor.set(path, read);
          }}
        />
      )}
    </Field>
  );
}

export function CheckField({
  form,
  path,
  label,
  hint,
}: Pick<FieldProps, 'form' | 'path' | 'label' | 'hint'>) {
  return (
    <label class={styles.check}>
      <input
        type="checkbox"
        checked={valueAt(form.office, path) === true}
        onChange={({ currentTarget }) => form.editor.set(path, currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <span class={styles.hint}>{hint}</span>}
      </span>
    </label>
  );
}

export function SelectField({
  choices,
  otherwise,
  ...field
}: FieldProps & {
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly otherwise?: string;
}) {
  const { form, path } = field;
  const value = valueAt(form.office, path) ?? otherwise;
  return (
    <Field {...field}>
      {(bound) => (
        <select
          {...bound}
          class={styles.input}
          value={String(value)}
          onChange={({ currentTarget }) => form.editor.set(path, currentTarget.value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
