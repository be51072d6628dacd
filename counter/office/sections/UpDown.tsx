// Moves something one place up or down.

import { say } from '../words/words.ts';
import buttons from './Buttons.module.css';

export function UpDown({ name, move }: { name: string; move: (by: 1 | -1) => void }) {
  return (
    <>
      <button type="button" class={buttons.small} aria-label={say('upOf', { name })} onClick={() => move(-1)}>
        <span aria-hidden="true">↑</span>
      </button>
      <button
        type="button"
        class={buttons.small}
        aria-label={say('downOf', { name })}
        onClick={() => move(1)}
      >
        <span aria-hidden="true">↓</span>
      </button>
    </>
  );
}
