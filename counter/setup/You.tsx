// The first step: who administers.

import { useSignal } from '@preact/signals';
import type { You as Draft } from './draft.ts';
import { focusFirstMissing } from './focus.ts';
import { Line } from './Line.tsx';
import styles from './SetupPage.module.css';
import { FaultLine, StepOf, Title } from './SetupPage.tsx';
import type { Setup } from './setup.ts';
import { say } from './words/words.ts';

export function You({ setup }: { setup: Setup }) {
  const shown = useSignal(false);
  const { name, password, again } = setup.you.value;
  const missing = setup.missing.value;
  const write = (part: Partial<Draft>) => {
    setup.you.value = { ...setup.you.peek(), ...part };
  };
  const next = (event: SubmitEvent) => {
    event.preventDefault();
    void setup.next();
    focusFirstMissing(event.currentTarget);
  };
  const type = shown.value ? 'text' : 'password';
  const last = setup.info.value.wants === 'administrator';
  return (
    <main>
      <form class={styles.card} onSubmit={next} noValidate>
        <StepOf n={1} setup={setup} />
        <Title>{say('welcome')}</Title>
        <p class={styles.hint}>{say('welcomeHint')}</p>
        <Line
          label={say('name')}
          value={name}
          missing={missing.name}
          write={(text) => write({ name: text })}
          autocomplete="username"
          maxLength={40}
        />
        <Line
          label={say('password')}
          hint={say('passwordHint')}
          value={password}
          missing={missing.password}
          write={(text) => write({ password: text })}
          type={type}
          autocomplete="new-password"
          maxLength={200}
        />
        <Line
          label={say('again')}
          value={again}
          missing={missing.again}
          write={(text) => write({ again: text })}
          type={type}
          autocomplete="new-password"
          maxLength={200}
        />
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={shown.value}
            onChange={(event) => {
              shown.value = event.currentTarget.checked;
            }}
          />
          {say('show')}
        </label>
        <FaultLine fault={setup.fault.value} />
        <button type="submit" class={styles.submit} aria-disabled={setup.busy.value || undefined}>
          {setup.busy.value ? say('working') : say(last ? 'finishAdministrator' : 'next')}
        </button>
      </form>
    </main>
  );
}
