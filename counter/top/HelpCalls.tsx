// Calls for help, from kiosks and colleagues: they stay until somebody takes them on (L9).

import type { StaffView } from '../../core/views/staff.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { minutesSince } from '../../ui/time.ts';
import { ownHelpCall } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
import { letters } from '../desk/letters.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import styles from './HelpCalls.module.css';

/** The oldest ones; who takes one on sees the next. */
const most = 2;

export function HelpCalls({ desk, view }: { desk: Desk; view: StaffView }) {
  const own = ownHelpCall(view);
  const shown = view.help.slice(0, most);
  const more = view.help.length - shown.length;
  return (
    <div class={view.help.length > 0 ? styles.calls : ''} role="status">
      {shown.map(({ id, from, kind, since }, i) => (
        <span key={id} class={styles.call}>
          <span class={styles.from}>
            {id === own
              ? text('youCalled')
              : text(`help-${kind}`, { from, n: minutesSince(since, desk.now.value) })}
          </span>
          <Press
            class={styles.take}
            letter={i === 0 && view.counter ? letters[staffLanguage.value]['take-help'] : undefined}
            dark
            off={!desk.online.value}
            onPress={() => void desk.send({ command: 'take-help', help: id })}
          >
            {text(id === own ? 'notNeeded' : 'takeHelp')}
          </Press>
        </span>
      ))}
      {more > 0 && <span class={styles.more}>{text('moreHelp', { n: more })}</span>}
    </div>
  );
}
