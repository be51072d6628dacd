// Something new needs a name; all else is written afterwards.

import type { ComponentChildren } from 'preact';
import { say } from '../words/words.ts';
import adding from './AddForm.module.css';
import buttons from './Buttons.module.css';

export function AddForm({
  label,
  button,
  maxLength,
  children,
  add,
}: {
  label: string;
  button: string;
  maxLength: number;
  children?: ComponentChildren;
  add: (name: string, fields: FormData) => void;
}) {
  return (
    <form
      class={adding.addForm}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        const form = event.target;
        if (!(form instanceof HTMLFormElement)) return;
        const fields = new FormData(form);
        const name = String(fields.get('name')).trim();
        if (name === '') return;
        form.reset();
        add(name, fields);
      }}
    >
      <h3 class={adding.addTitle}>{button}</h3>
      <label>
        {label}
        <input name="name" required maxLength={maxLength} aria-label={`${button}: ${label}`} />
      </label>
      {children}
      <button type="submit" class={buttons.button} aria-label={button}>
        {say('add')}
      </button>
    </form>
  );
}
