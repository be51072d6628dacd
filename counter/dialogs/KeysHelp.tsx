// All keys at a glance, and the switch that turns them off.

import { staffLanguage } from '../../ui/staff-language.ts';
import { type Action, gridActions, otherActions } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { keysOn } from '../desk/settings.ts';
import { text } from '../words/words.ts';
import { Dialog } from './Dialog.tsx';
import styles from './KeysHelp.module.css';

export function KeysHelp({ desk }: { desk: Desk }) {
  const actions: readonly Action[] = [...gridActions, ...otherActions];
  const rows = [
    { key: text('space'), name: text('keyStep') },
    { key: '↓ ↑', name: text('keyLists') },
    ...actions.map((action) => ({
      key: letters[staffLanguage.value][action],
      name: text(`action-${action}`),
    })),
    ...(desk.view.value?.survey ? [{ key: '1–5', name: text('keyToken') }] : []),
  ];
  return (
    <Dialog title={text('keysTitle')} close={desk.closeDialog} wide>
      <dl class={styles.keys}>
        {rows.map(({ key, name }) => (
          <div key={key} class={styles.row}>
            <dt>
              <kbd class={styles.cap}>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p class={styles.hint}>{text('keysHint')}</p>
      <label class={styles.switch}>
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => {
            keysOn.value = event.currentTarget.checked;
          }}
        />
        {text('keysOn')}
      </label>
    </Dialog>
  );
}
