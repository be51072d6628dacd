// The key that takes the last letter back.

import { Icon } from '../parts/Icon.tsx';
import styles from './Keyboard.module.css';

export function DeleteKey({ label, onDelete }: { label: string; onDelete: () => void }) {
  return (
    <button type="button" class={`${styles.key} ${styles.delete}`} aria-label={label} onClick={onDelete}>
      <Icon name="delete" />
    </button>
  );
}
