// Calls for help, whether numbers are given out, the printer.

import type { StaffView } from '../../core/views/staff.ts';
import { minutesSince } from '../../ui/time.ts';
import type { Desk } from '../desk/desk.ts';
import { Press } from '../parts/Press.tsx';
import { text } from '../words/words.ts';
import page from './RoomPage.module.css';
import styles from './State.module.css';

export function State({ desk, view }: { desk: Desk; view: StaffView }) {
  const { taking, printer, help } = view;
  const stopped = !taking.open && taking.because === 'stopped';
  const off = !desk.online.value;
  return (
    <section class={page.card} aria-label={text('state')}>
      {help.map(({ id, kind, from, since }) => (
        <p key={id} class={styles.call}>
          <strong>{text(`help-${kind}`, { from, n: minutesSince(since, desk.now.value) })}</strong>
          <Press
            class={styles.take}
            off={off}
            onPress={() => void desk.send({ command: 'take-help', help: id })}
          >
            {text('takeHelp')}
          </Press>
        </p>
      ))}
      <dl class={styles.state}>
        <dt>{text('taking')}</dt>
        <dd>
          <span class={stopped ? page.bad : ''}>
            {taking.open ? text('taking-open') : text(`taking-${taking.because}`)}
          </span>
          <Press
            class={page.button}
            off={off}
            onPress={() => void desk.send({ command: stopped ? 'allow-taking' : 'stop-taking' })}
          >
            {text(stopped ? 'allowTaking' : 'stopTaking')}
          </Press>
        </dd>
        <dt>{text('printer')}</dt>
        <dd>
          <span class={printer === 'fault' ? page.bad : ''}>{text(`printerIs-${printer}`)}</span>
        </dd>
        {help.length === 0 && (
          <>
            <dt>{text('helpCalls')}</dt>
            <dd>{text('noHelp')}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
