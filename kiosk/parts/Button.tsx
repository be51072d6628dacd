// The kiosk's large button: solid for the next step, with a line around it for everything else.

import type { ComponentChildren } from 'preact';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon.tsx';

export function Button({
  kind = 'quiet',
  icon,
  after,
  onPress,
  children,
  label,
}: {
  kind?: 'next' | 'quiet' | 'onFjord' | 'lit';
  icon?: IconName;
  /** A drawing behind the words. */
  after?: IconName;
  onPress: () => void;
  children: ComponentChildren;
  label?: string;
}) {
  return (
    <button type="button" class={`${styles.button} ${styles[kind]}`} onClick={onPress} aria-label={label}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {after && <Icon name={after} />}
    </button>
  );
}
