// A key as it looks on a keyboard; nothing where keys are switched off.

import { keysOn } from '../desk/settings.ts';
import styles from './KeyCap.module.css';

export function KeyCap({ children, dark = false }: { children: string; dark?: boolean }) {
  if (!keysOn.value) return null;
  return (
    <span class={dark ? styles.dark : styles.key} aria-hidden="true">
      {children}
    </span>
  );
}
