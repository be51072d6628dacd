// What saving the draft would change, and whether it can hold at once.

import { inLanguage } from '../../core/office/languages.ts';
import type { OfficeInput } from '../../core/office/office.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { Choices } from '../dialogs/Choices.tsx';
import { Dialog } from '../dialogs/Dialog.tsx';
import { Alert } from '../parts/Alert.tsx';
import { faultText } from '../words/fault.ts';
import type { Checked, When } from './answers.ts';
import { Changes } from './Changes.tsx';
import type { Editor } from './editor.ts';
import styles from './OfficePage.module.css';
import { breakSentence } from './sentences.ts';
import { unservedIn } from './unserved.ts';
import { say } from './words/words.ts';

export function Preview({ editor }: { editor: Editor }) {
  const checked = editor.checked.value;
  const known = editor.known.value;
  const fault = editor.fault.value;
  if (!checked || !known) return null;
  return (
    <Dialog title={say('previewTitle')} close={editor.lookAway} wide>
      <Changes changes={checked.changes} />
      {checked.changes.length === 0 && <p>{say('nothingChanges')}</p>}
      <NobodyServes editor={editor} />
      <Breaks checked={checked} office={known.office} />
      <Alert text={fault && faultText(fault)} />
      <WhenChoices
        checked={checked}
        busy={editor.busy.value}
        choose={(when) => void editor.save(when)}
        leave={editor.lookAway}
        words={{ now: say('saveNow'), tomorrow: say('saveTomorrow'), leave: say('notYet') }}
      />
    </Dialog>
  );
}

/** Offered, but by nobody: people would wait in vain. */
function NobodyServes({ editor }: { editor: Editor }) {
  const unserved = editor.draft.value ? unservedIn(editor.draft.value) : [];
  if (unserved.length === 0) return null;
  return (
    <div class={styles.breaks}>
      <p class={styles.bannerTitle}>{say('unservedTitle')}</p>
      <ul class={styles.sentences}>
        {unserved.map(({ site, services }) => (
          <li key={site.id}>
            {say('unserved', {
              site: site.name,
              services: services.map(({ name }) => inLanguage(name, staffLanguage.value)).join(', '),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Why it can't hold at once; `office` is the one in force. */
export function Breaks({ checked, office }: { checked: Checked; office: OfficeInput }) {
  if (checked.breaks.length === 0) return null;
  return (
    <div class={styles.breaks}>
      <p class={styles.bannerTitle}>{say('breaksTitle')}</p>
      <ul class={styles.sentences}>
        {checked.breaks.map((one) => (
          <li key={JSON.stringify(one)}>{breakSentence(one, office)}</li>
        ))}
      </ul>
      <p>{say('breaksHint')}</p>
    </div>
  );
}

export function WhenChoices({
  checked,
  busy,
  choose,
  leave,
  words,
}: {
  checked: Checked;
  busy: boolean;
  choose: (when: When) => void;
  leave: () => void;
  words: { readonly now: string; readonly tomorrow: string; readonly leave: string };
}) {
  return (
    <Choices
      choices={[
        { name: words.now, off: busy || checked.breaks.length > 0, choose: () => choose('now') },
        { name: words.tomorrow, off: busy, choose: () => choose('tomorrow') },
        { name: words.leave, choose: leave },
      ]}
    />
  );
}
