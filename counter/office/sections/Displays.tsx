// What a place's displays show, and from where they are read.

import { NumberField } from '../fields/fields.tsx';
import { Texts } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import type { PlaceList } from '../places.ts';
import { usualDisplay } from '../usual.ts';
import { say } from '../words/words.ts';
import styles from './Card.module.css';

export function Displays({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const path = [list, at];
  return (
    <>
      <h2 class={styles.heading}>{say('part-displays')}</h2>
      <Texts
        form={form}
        path={[...path, 'message']}
        title={say('message')}
        hint={say('messageHint')}
        maxLength={80}
        long
      />
      <fieldset class={styles.group}>
        <legend class={styles.legend}>{say('displaySize')}</legend>
        <p class={styles.hint}>{say('displaySizeHint')}</p>
        <div class={styles.row}>
          <NumberField
            form={form}
            path={[...path, 'display', 'distanceMetres']}
            label={say('distance')}
            min={1}
            max={20}
            step={0.5}
            otherwise={usualDisplay.distanceMetres}
          />
          <NumberField
            form={form}
            path={[...path, 'display', 'heightMillimetres']}
            label={say('height')}
            min={150}
            max={2000}
            otherwise={usualDisplay.heightMillimetres}
          />
        </div>
      </fieldset>
    </>
  );
}
