// A dialog's choices, numbered. A choice keeps its number while others can't be chosen.

import type { ComponentChildren } from 'preact';
import { KeyCap } from '../parts/KeyCap.tsx';
import { Press } from '../parts/Press.tsx';
import styles from './Choices.module.css';

export type Choice = {
  readonly name: ComponentChildren;
  readonly hint?: string | undefined;
  readonly off?: boolean;
  readonly choose: () => void;
};

export function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <ul class={styles.choices}>
      {choices.map(({ name, hint, off = false, choose }, i) => (
        // The choices of one dialog never change their order.
        <li key={i}>
          <Press class={styles.choice} choice={i + 1} off={off} onPress={choose}>
            <span class={styles.words}>
              <span class={styles.name}>{name}</span>
              {hint !== undefined && <span class={styles.hint}>{hint}</span>}
            </span>
            {!off && i < 9 && <KeyCap>{String(i + 1)}</KeyCap>}
          </Press>
        </li>
      ))}
    </ul>
  );
}
