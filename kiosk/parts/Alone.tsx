// The server is away and the kiosk goes on by itself: that numbers count all the same.

import { text } from '../words/words.ts';
import styles from './Alone.module.css';
import { Icon } from './Icon.tsx';

export function Alone() {
  return (
    <aside class={styles.alone}>
      <Icon name="link" />
      <p>
        <strong>{text('alone')}.</strong> {text('aloneHint')}
      </p>
    </aside>
  );
}
