// Is anybody still there? Large, with what is left of the time; any touch puts it off.

import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../ui/announce.tsx';
import { text } from '../words/words.ts';
import { Button } from './Button.tsx';
import styles from './StillThere.module.css';

export function StillThere({ left, onStay }: { left: number; onStay: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    announce(
      `${text('stillThere')} ${text('stillThereHint')} ${left} ${text('seconds', { n: left })}.`,
      true,
    );
    // Closed, not only taken away: the focus goes back to where it was.
    return () => current?.close();
  }, []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="still-there">
      <h2 id="still-there" class={styles.title}>
        {text('stillThere')}
      </h2>
      <p class={styles.hint}>{text('stillThereHint')}</p>
      <p class={styles.left} role="timer">
        {left} <span>{text('seconds', { n: left })}</span>
      </p>
      <Button kind="next" onPress={onStay}>
        {text('stillHere')}
      </Button>
    </dialog>
  );
}
