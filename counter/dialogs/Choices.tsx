// A dialog's choices, each with its key. A choice keeps its key while others can't be chosen.

import type { ComponentChildren } from 'preact';
import { KeyCap } from '../parts/KeyCap.tsx';
import { Press } from '../parts/Press.tsx';
import styles from './Choices.module.css';

export type Choice = {
  readonly name: ComponentChildren;
  readonly hint?: string | undefined;
  readonly off?: boolean;
  /** Its place among the choices unless that would mislead: `2` is counter 2. */
  readonly keyed?: string;
  readonly choose: () => void;
};

export function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul class={styles.choices}>
      {choices.map((choice, i) => (
        // The choices of one dialog never change their order.
        <li key={i}>
          <OneChoice {...choice} keyed={choice.keyed ?? String(i + 1)} />
        </li>
      ))}
    </ul>
  );
}

function OneChoice({ name, hint, off = false, keyed, choose }: Choice & { readonly keyed: string }) {
  return (
    <Press class={styles.choice} choice={keyed} off={off} onPress={choose}>
      <span class={styles.words}>
        <span class={styles.name}>{name}</span>
        {hint !== undefined && <span class={styles.hint}>{hint}</span>}
      </span>
      {!off && keyed.length === 1 && <KeyCap>{keyed}</KeyCap>}
    </Press>
  );
}
