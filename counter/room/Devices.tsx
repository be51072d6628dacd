// Taking, the printer, and calls for help.

import type { StaffView } from '../../core/views/staff.ts';
import { minutesSince } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import styles from './RoomPage.module.css';

export function Devices({ desk, view }: { desk: Desk; view: StaffView }) {
  const { taking, printer, help } = view;
  const stopped = !taking.open && taking.because === 'stopped';
  return (
    <section class={styles.card} aria-label={text('state')}>
      <dl class={styles.state}>
        <dt>{text('taking')}</dt>
        <dd>
          <span class={stopped ? styles.bad : ''}>
            {taking.open ? text('taking-open') : text(`taking-${taking.because}`)}
          </span>
          <Press
            class={styles.button}
            off={!desk.online.value}
            onPress={() => void desk.send({ command: stopped ? 'allow-taking' : 'stop-taking' })}
          >
            {text(stopped ? 'allowTaking' : 'stopTaking')}
          </Press>
        </dd>
        <dt>{text('printer')}</dt>
        <dd>
          <span class={printer === 'fault' ? styles.bad : ''}>{text(`printerIs-${printer}`)}</span>
        </dd>
        <dt>{text('helpCalls')}</dt>
        <dd class={styles.calls}>
          {help.length === 0 && <span>{text('noHelp')}</span>}
          {help.map(({ id, kind, from, since }) => (
            <span key={id} class={styles.call}>
              <strong>{text(`help-${kind}`, { from, n: minutesSince(since, desk.now.value) })}</strong>
              <Press
                class={styles.button}
                off={!desk.online.value}
                onPress={() => void desk.send({ command: 'take-help', help: id })}
              >
                {text('takeHelp')}
              </Press>
            </span>
          ))}
        </dd>
      </dl>
    </section>
  );
}
