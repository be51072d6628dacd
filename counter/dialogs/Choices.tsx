// A dialog's choices, numbered.

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
  let number = 0;
  return (
    <ul class={styles.choices}>
      {choices.map(({ name, hint, off = false, choose }, i) => {
        if (!off) number += 1;
        return (
          // The choices of one dialog never change their order.
          <li key={i}>
            <Press class={styles.choice} choice off={off} onPress={choose}>
              <span class={styles.words}>
                <span class={styles.name}>{name}</span>
                {hint !== undefined && <span class={styles.hint}>{hint}</span>}
              </span>
              {!off && number <= 9 && <KeyCap>{String(number)}</KeyCap>}
            </Press>
          </li>
        );
      })}
    </ul>
  );
}
