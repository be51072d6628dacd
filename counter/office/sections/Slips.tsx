// What a place adds to its slips: lines in every language, and a picture.

import { useSignal } from '@preact/signals';
import fields from '../fields/Field.module.css';
import { FaultsOf } from '../fields/Field.tsx';
import { SelectField } from '../fields/fields.tsx';
import { LineTexts } from '../fields/texts.tsx';
import type { Form } from '../form.ts';
import { fieldId } from '../path.ts';
import { type PlaceList, placesIn } from '../places.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';

const printers = ['none', 'paper-tray', 'paper-tray-58'] as const;

/** In base 64, as core/office/office.ts allows. */
const longestLogo = 60_000;

export function Slips({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const path = [list, at];
  return (
    <>
      <h2 class={styles.heading}>{say('part-slips')}</h2>
      <LineTexts
        form={form}
        path={[...path, 'slip', 'head']}
        title={say('slipHead')}
        hint={say('slipHeadHint')}
        rows={2}
      />
      <LineTexts
        form={form}
        path={[...path, 'slip', 'foot']}
        title={say('slipFoot')}
        hint={say('slipFootHint')}
        rows={4}
      />
      <Logo form={form} list={list} at={at} />
      <SelectField
        form={form}
        path={[...path, 'printer']}
        label={say('printer')}
        hint={say('printerHint')}
        otherwise="none"
        choices={printers.map((value) => ({ value, name: say(`printer-${value}`) }))}
      />
    </>
  );
}

function Logo({ form, list, at }: { form: Form; list: PlaceList; at: number }) {
  const { office, editor } = form;
  const isTooLarge = useSignal(false);
  const path = [list, at, 'slip', 'logo'];
  const logo = placesIn(office, list)[at]?.slip?.logo;
  const id = fieldId(path);
  return (
    <div class={styles.group}>
      <label for={id} class={styles.legend}>
        {say('logo')}
      </label>
      <p class={styles.hint} id={`${id}-hint`}>
        {say('logoHint')}
      </p>
      {logo === undefined ? (
        <p>{say('logoNone')}</p>
      ) : (
        <img class={styles.logo} src={`data:image/png;base64,${logo}`} alt={say('logoAlt')} />
      )}
      <input
        id={id}
        class={fields.file}
        type="file"
        accept="image/png"
        aria-describedby={`${id}-hint`}
        onChange={async ({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (!file) return;
          const read = await base64Of(file);
          currentTarget.value = '';
          isTooLarge.value = read.length > longestLogo;
          if (!isTooLarge.peek()) editor.set(path, read);
        }}
      />
      <p role="alert">{isTooLarge.value && <span class={fields.fault}>{say('logoTooLarge')}</span>}</p>
      <FaultsOf form={form} path={path} />
      {logo !== undefined && (
        <div class={styles.buttons}>
          <button type="button" class={buttons.small} onClick={() => editor.set(path, undefined)}>
            {say('logoRemove')}
          </button>
        </div>
      )}
    </div>
  );
}

async function base64Of(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters);
}
