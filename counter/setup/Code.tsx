// The one-time code, where the page was opened without it or the server was started anew.

import { useSignal } from '@preact/signals';
import { Line } from './Line.tsx';
import styles from './SetupPage.module.css';
import { FaultLine, Title } from './SetupPage.tsx';
import type { Setup } from './setup.ts';
import { say } from './words/words.ts';

export function Code({ setup }: { setup: Setup }) {
  const code = useSignal('');
  const enter = (event: SubmitEvent) => {
    event.preventDefault();
    void setup.enterCode(code.peek());
  };
  return (
    <main>
      <form class={styles.card} onSubmit={enter} noValidate>
        <Title>{say('codeTitle')}</Title>
        <Line
          label={say('code')}
          hint={say('codeHint')}
          value={code.value}
          missing={undefined}
          write={(text) => {
            code.value = text;
          }}
          autocomplete="off"
          maxLength={40}
        />
        <FaultLine fault={setup.fault.value} />
        <button type="submit" class={styles.submit}>
          {say('codeGo')}
        </button>
      </form>
    </main>
  );
}
