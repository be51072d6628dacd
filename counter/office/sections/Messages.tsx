// Messages to the room that were thought of beforehand: those who lead put them up in a press.

import { inLanguage } from '../../../core/office/languages.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { addMessage, removeMessage } from '../edits.ts';
import { Texts } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import { say } from '../words/words.ts';
import { AddForm } from './AddForm.tsx';
import styles from './Card.module.css';
import folds from './Fold.module.css';
import { Removal } from './Removal.tsx';

export function Messages({ form }: { form: Form }) {
  const { office, editor } = form;
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('messages')}</legend>
      <p class={styles.hint}>{say('messagesHint')}</p>
      {office.messages?.map(({ id, text }, i) => {
        const name = inLanguage(text, staffLanguage.value) || id;
        return (
          <div key={id} class={folds.lineRow}>
            <Texts form={form} path={['messages', i, 'text']} title={name} maxLength={80} long />
            <Removal
              name={name}
              text={say('remove')}
              remove={() => editor.change((draft) => removeMessage(draft, id))}
            />
          </div>
        );
      })}
      <AddForm
        label={say('newMessage')}
        button={say('addMessage')}
        maxLength={80}
        add={(text) => editor.change((draft) => addMessage(draft, text).office)}
      />
    </fieldset>
  );
}
