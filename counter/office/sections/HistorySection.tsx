// What was changed before: who, when and what. One of them can be looked at and brought back.

import { useEffect } from 'preact/hooks';
import type { Millis } from '../../../core/time.ts';
import { dateText } from '../../../core/words/clock.ts';
import { staffLanguage } from '../../../ui/staff-language.ts';
import { Dialog } from '../../dialogs/Dialog.tsx';
import { Alert } from '../../parts/Alert.tsx';
import { faultText } from '../../words/fault.ts';
import type { SavedChange, When } from '../answers.ts';
import { Changes } from '../Changes.tsx';
import type { Editor } from '../editor.ts';
import type { History } from '../history.ts';
import { Breaks, WhenChoices } from '../Preview.tsx';
import { byText, momentText } from '../when.ts';
import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';
import styles from './Card.module.css';
import folds from './Fold.module.css';
import lists from './List.module.css';

export function HistorySection({
  editor,
  history,
  now,
}: {
  editor: Editor;
  history: History;
  now: () => Millis;
}) {
  useEffect(() => void history.load(), [history]);
  const changes = history.changes.value;
  const clock = { now: now(), zone: editor.known.value?.office.sites[0]?.timeZone ?? 'UTC' };
  const looked = history.looked.value;
  const fault = history.fault.value;
  const restore = async (change: SavedChange, when: When) => {
    const known = editor.known.peek();
    if (!known) return;
    await history.restore(change, known.version, when);
    // Refused, for somebody saved meanwhile: the next press is about what is there now.
    await editor.load();
  };
  return (
    <section class={styles.card}>
      <h2 class={styles.heading}>{say('section-history')}</h2>
      <Alert text={fault && !looked ? faultText(fault) : undefined} />
      {changes?.length === 0 && <p class={styles.hint}>{say('noHistory')}</p>}
      <ol class={styles.group}>
        {changes?.map((change) => (
          <li key={change.version} class={folds.lineRow}>
            <div class={styles.group}>
              <h3 class={lists.listTitle}>
                {byText(change, clock)}
                {change.from !== undefined && (
                  <> · {say('historyFrom', { date: dateText(change.from, staffLanguage.value) })}</>
                )}
                {change.withdrawn && (
                  <>
                    {' · '}
                    {say('withdrawnBy', {
                      name: change.withdrawn.by.name,
                      time: momentText(change.withdrawn.at, clock),
                    })}
                  </>
                )}
              </h3>
              <Changes changes={change.changes} />
            </div>
            <button
              type="button"
              class={buttons.small}
              aria-label={say('lookOf', { time: momentText(change.at, clock) })}
              onClick={() => void history.look(change)}
            >
              {say('look')}
            </button>
          </li>
        ))}
      </ol>
      {history.hasOlder.value && (
        <div class={styles.buttons}>
          <button type="button" class={buttons.button} onClick={() => void history.loadOlder()}>
            {say('olderChanges')}
          </button>
        </div>
      )}
      {looked && (
        <Dialog
          title={say('lookTitle', { time: momentText(looked.change.at, clock) })}
          close={history.lookAway}
          wide
        >
          {looked.checked.changes.length === 0 ? (
            <p>{say('lookSame')}</p>
          ) : (
            <>
              <p>{say('lookHint')}</p>
              <Changes changes={looked.checked.changes} />
              <Breaks checked={looked.checked} office={editor.known.value?.office ?? looked.office} />
              <Alert text={fault && faultText(fault)} />
              {!editor.readOnly.value && (
                <WhenChoices
                  checked={looked.checked}
                  busy={false}
                  choose={(when) => void restore(looked.change, when)}
                  leave={history.lookAway}
                  words={{
                    now: say('restoreNow'),
                    tomorrow: say('restoreTomorrow'),
                    leave: say('restoreNo'),
                  }}
                />
              )}
            </>
          )}
        </Dialog>
      )}
    </section>
  );
}
