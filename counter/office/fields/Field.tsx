// A field with its label, what helps to fill it in, and what is wrong with it.

import type { ComponentChildren } from 'preact';
import { type Form, faultsAt, todoAt } from '../form.ts';
import { fieldId, type Path } from '../path.ts';
import { faultSentence } from '../sentences.ts';
import { say } from '../words/words.ts';
import styles from './Field.module.css';

export type FieldProps = {
  readonly form: Form;
  readonly path: Path;
  readonly label: string;
  readonly hint?: string | undefined;
  /** Its label is heard only: what is seen beside it says enough. */
  readonly quiet?: boolean;
  readonly narrow?: boolean;
};

/** What an input is given so that it belongs to its label, hint and fault. */
export type Bound = {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
};

export function Field({
  form,
  path,
  label,
  hint,
  quiet = false,
  narrow = false,
  unit,
  children,
}: FieldProps & {
  readonly unit?: string | undefined;
  readonly children: (bound: Bound) => ComponentChildren;
}) {
  const id = fieldId(path);
  const faults = faultsAt(form, path);
  const todo = faults.length > 0 ? undefined : todoAt(form, path);
  const described = [
    hint !== undefined && `${id}-hint`,
    faults.length > 0 && `${id}-fault`,
    todo && `${id}-todo`,
  ].filter(Boolean);
  const input = children({
    id,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    'aria-invalid': faults.length > 0 || todo === 'left' || undefined,
  });
  return (
    <div
      class={narrow ? `${styles.field} ${styles.narrow}` : styles.field}
      onFocusOut={() => form.editor.leave(path)}
    >
      <label for={id} class={quiet ? 'unseen' : styles.label}>
        {label}
      </label>
      {unit === undefined ? (
        input
      ) : (
        <span class={styles.unit}>
          {input} {unit}
        </span>
      )}
      {hint !== undefined && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
      <FaultsOf form={form} path={path} />
      <TodoOf form={form} path={path} />
    </div>
  );
}

/** What is wrong with a field, or with several that stand together. */
export function FaultsOf({ form, path }: { form: Form; path: Path }) {
  const faults = faultsAt(form, path);
  if (faults.length === 0) return null;
  return (
    <p id={`${fieldId(path)}-fault`} class={styles.fault}>
      {faults.map((fault) => faultSentence(fault, form.office)).join(' ')}
    </p>
  );
}

/** That a field is still to be filled in; as high before as after one has been at it, so that nothing moves. */
export function TodoOf({ form, path }: { form: Form; path: Path }) {
  const todo = faultsAt(form, path).length > 0 ? undefined : todoAt(form, path);
  if (!todo) return null;
  return (
    <p id={`${fieldId(path)}-todo`} class={todo === 'left' ? styles.fault : styles.todo}>
      {say(todo === 'left' ? 'todoLeft' : 'todo')}
    </p>
  );
}
