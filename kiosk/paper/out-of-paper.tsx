// The switch that takes the printer's paper away.

import style from './out-of-paper.module.css';
import { speak } from './words/words.ts';

export function OutOfPaper({
  out,
  locked,
  set,
}: {
  out: boolean;
  /** Nobody would hear of it. */
  locked: boolean;
  set: (out: boolean) => void;
}) {
  return (
    <div class={style.place}>
      <button
        type="button"
        role="switch"
        aria-checked={out}
        disabled={locked}
        class={style.switch}
        onClick={() => set(!out)}
      >
        <span class={style.track} aria-hidden="true" />
        {speak('outOfPaper')}
      </button>
      <p role="status" class={style.hint}>
        {out && speak('outOfPaperHint')}
      </p>
    </div>
  );
}
