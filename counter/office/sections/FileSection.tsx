// The office as one file: saved from here, and loaded back after it has been looked at.

import { useSignal } from '@preact/signals';
import type { OfficeInput } from '../../../core/office/office.ts';
import type { Api } from '../../../ui/api.ts';
import type { Fault } from '../../desk/notice.ts';
import { faultText } from '../../words/fault.ts';
import type { Checked } from '../answers.ts';
import { Changes } from '../Changes.tsx';
import type { Editor } from '../editor.ts';
import fields from '../fields/Field.module.css';
import page from '../OfficePage.module.css';
import { faultSentence } from '../sentences.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';

/** A file that somebody has chosen, and what the server says about it. */
type Chosen =
  | { readonly is: 'unreadable'; readonly file: string }
  | { readonly is: 'read'; readonly file: string; readonly office: OfficeInput; readonly checked: Checked };

export function FileSection({ editor, office, api }: { editor: Editor; office: OfficeInput; api: Api }) {
  return (
    <>
      <section class={styles.card}>
        <h2 class={styles.heading}>{say('exportTitle')}</h2>
        <p>{say('exportHint')}</p>
        <div class={styles.buttons}>
          <button type="button" class={buttons.primary} onClick={() => saveFile(editor)}>
            {say('exportButton')}
          </button>
        </div>
      </section>
      <Import editor={editor} office={office} api={api} />
    </>
  );
}

function Import({ editor, api }: { editor: Editor; office: OfficeInput; api: Api }) {
  const chosen = useSignal<Chosen | undefined>(undefined);
  const fault = useSignal<Fault | undefined>(undefined);
  const taken = useSignal(false);
  const now = chosen.value;
  const leave = () => {
    chosen.value = undefined;
  };
  return (
    <fieldset class={styles.card} disabled={editor.readOnly.value}>
      <h2 class={styles.heading}>{say('importTitle')}</h2>
      <p>{say('importHint')}</p>
      <label class={styles.group}>
        <span class={styles.legend}>{say('importButton')}</span>
        <input
          class={fields.file}
          type="file"
          accept="application/json,.json"
          onChange={async ({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (!file) return;
            taken.value = false;
            fault.value = undefined;
            const read = await readFile(file, api);
            currentTarget.value = '';
            if (typeof read === 'object' && 'is' in read) chosen.value = read;
            else fault.value = read;
          }}
        />
      </label>
      <div role="status">
        {fault.value && <p>{faultText(fault.value)}</p>}
        {taken.value && <p>{say('importTaken')}</p>}
        {now?.is === 'unreadable' && <p>{say('importUnreadable', { file: now.file })}</p>}
        {now?.is === 'read' && <Found now={now} />}
      </div>
      {now?.is === 'read' && now.checked.faults.length === 0 && editor.isChanged.value && (
        <p class={page.warning}>{say('importReplaces')}</p>
      )}
      {now?.is === 'read' && now.checked.faults.length === 0 && (
        <div class={styles.buttons}>
          <button
            type="button"
            class={buttons.primary}
            onClick={() => {
              editor.change(() => now.office);
              taken.value = true;
              leave();
            }}
          >
            {say('importTake')}
          </button>
          <button type="button" class={buttons.button} onClick={leave}>
            {say('importLeave')}
          </button>
        </div>
      )}
    </fieldset>
  );
}

function Found({ now: { file, office, checked } }: { now: Extract<Chosen, { is: 'read' }> }) {
  if (checked.faults.length > 0) {
    return (
      <div class={page.faults}>
        <p class={page.bannerTitle}>{say('importFaults', { n: checked.faults.length, file })}</p>
        <ul class={page.sentences}>
          {checked.faults.map((fault) => (
            <li key={`${fault.path.join(' ')} ${fault.fault}`}>{faultSentence(fault, office)}</li>
          ))}
        </ul>
        <p>{say('importFaultsHint')}</p>
      </div>
    );
  }
  if (checked.changes.length === 0) return <p>{say('importSame', { file })}</p>;
  return (
    <>
      <p>{say('importSound', { file })}</p>
      <Changes changes={checked.changes} />
    </>
  );
}

async function readFile(file: File, api: Api): Promise<Chosen | Fault> {
  let office: OfficeInput;
  try {
    // Not an office yet: the server looks at it before anything here does.
    office = JSON.parse(await file.text());
  } catch {
    return { is: 'unreadable', file: file.name };
  }
  const answered = await api.post<Checked>('/office/check', { office });
  return answered.ok ? { is: 'read', file: file.name, office, checked: answered.body } : answered.refusal;
}

/** As it was saved last, not as it is being written. */
function saveFile(editor: Editor): void {
  const known = editor.known.peek();
  if (!known) return;
  const { office } = known;
  const blob = new Blob([`${JSON.stringify(office, undefined, 2)}\n`], { type: 'application/json' });
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${office.name.replaceAll(/[^\p{L}\p{N} -]/gu, '')}.json`;
  link.click();
  URL.revokeObjectURL(address);
}
