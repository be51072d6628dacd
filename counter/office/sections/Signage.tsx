// Whose pages may show the display and the feed, and who may read the feed.

import { SelectField } from '../fields/fields.tsx';
import { WordsField } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import { say } from '../words/words.ts';
import styles from './Card.module.css';

const feeds = ['key', 'open'] as const;

export function Signage({ form }: { form: Form }) {
  return (
    <fieldset class={styles.group}>
      <legend class={styles.legend}>{say('signage')}</legend>
      <p class={styles.hint}>{say('signageHint')}</p>
      <WordsField
        form={form}
        path={['signage', 'hosts']}
        label={say('signageHosts')}
        hint={say('signageHostsHint')}
      />
      <SelectField
        form={form}
        path={['signage', 'feed']}
        label={say('feed')}
        otherwise="key"
        choices={feeds.map((value) => ({ value, name: say(`feed-${value}`) }))}
      />
    </fieldset>
  );
}
