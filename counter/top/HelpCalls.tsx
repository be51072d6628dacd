// Calls for help, from kiosks and colleagues: they stay until somebody takes them on (L9).

import type { StaffView } from '../../core/views/staff.ts';
import { minutesSince } from '../../ui/time.ts';
import { ownHelpCall } from '../desk/action.ts';
import type { Desk } from '../desk/desk.ts';
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
      {shown.map(({ id, from, kind, since }) => (
        <span key={id} class={styles.call}>
          <span class={styles.from}>
            {id === own
              ? text('youCalled')
              : text(`help-${kind}`, { from, n: minutesSince(since, desk.now.value) })}
          </span>
          <button
            type="button"
            class={styles.take}
            aria-disabled={!desk.online.value || undefined}
            onClick={(event) => {
              if (event.detail > 0) event.currentTarget.blur();
              if (desk.online.value) void desk.send({ command: 'take-help', help: id });
            }}
          >
            {text(id === own ? 'notNeeded' : 'takeHelp')}
          </button>
        </span>
      ))}
      {more > 0 && <span class={styles.more}>{text('moreHelp', { n: more })}</span>}
    </div>
  );
}
