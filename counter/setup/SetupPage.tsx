// The first set-up, a step at a time, in the language that one reads.

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { staffLanguages } from '../../core/office/languages.ts';
import { language } from '../../ui/language.ts';
import { refusalText } from '../../ui/refusal.ts';
import { chooseLanguage } from '../desk/settings.ts';
import { languageName } from '../words/names.ts';
import { Code } from './Code.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import styles from './SetupPage.module.css';
import type { Fault, Setup } from './setup.ts';
import { say } from './words/words.ts';
import { You } from './You.tsx';

export function SetupPage({ setup }: { setup: Setup }) {
  return (
    <div class={styles.page}>
      <ul class={styles.languages}>
        {staffLanguages.map((one) => (
          <li key={one}>
            <button
              type="button"
              lang={one}
              aria-pressed={one === language.value}
              onClick={() => chooseLanguage(one)}
            >
              {languageName(one)}
            </button>
          </li>
        ))}
      </ul>
      <Step setup={setup} />
    </div>
  );
}

function Step({ setup }: { setup: Setup }) {
  const step = setup.step.value;
  const fault = setup.fault.value;
  switch (step) {
    case 'connecting':
      return (
        <Notice key={step} title={say('connecting')}>
          {fault && <p role="status">{say('noAnswer')}</p>}
        </Notice>
      );
    case 'code':
      return <Code key={step} setup={setup} />;
    case 'you':
      return <You key={step} setup={setup} />;
    case 'office':
      return <OfficeStep key={step} setup={setup} />;
    case 'opening':
      return (
        <Notice key={step} title={say('opening')}>
          <p role="status">{say('openingHint')}</p>
        </Notice>
      );
    case 'done':
      return (
        <Notice key={step} title={say('doneTitle')}>
          <p>{say('doneHint')}</p>
          <a class={styles.submit} href="/">
            {say('doneGo')}
          </a>
        </Notice>
      );
  }
}

function Notice({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class={styles.card}>
      <Title>{title}</Title>
      {children}
    </main>
  );
}

/** Reads out the step that one has come to. */
export function Title({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h1 ref={heading} class={styles.title} tabIndex={-1}>
      {children}
    </h1>
  );
}

/** Where one is: not told where there is one step alone. */
export function StepOf({ n, setup }: { n: number; setup: Setup }) {
  const all = setup.info.value.wants === 'office' ? 2 : 1;
  return all > 1 ? <p class={styles.step}>{say('stepOf', { n, all })}</p> : null;
}

export function FaultLine({ fault }: { fault: Fault | undefined }) {
  return (
    <p class={styles.fault} role="alert">
      {fault && <span>{fault === 'no-answer' ? say('noAnswer') : refusalText(fault)}</span>}
    </p>
  );
}
