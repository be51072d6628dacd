// What went wrong, told where it happened and to screen readers; it takes no room while there is nothing to tell.

import styles from './Alert.module.css';

export function Alert({ text, class: place }: { text: string | undefined; class?: string | undefined }) {
  return (
    <p class={place ? `${styles.alert} ${place}` : styles.alert} role="alert">
      {text && <span>{text}</span>}
    </p>
  );
}
