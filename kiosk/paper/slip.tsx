// One slip as it lies in the tray. Its picture is an image, so that nothing in it can run.

import type { PaperSlip } from '../../core/slip.ts';
import style from './slip.module.css';
import { speak } from './words/words.ts';

export function Slip({
  slip: { id, kind, svg },
  locked,
  take,
}: {
  slip: PaperSlip;
  /** Nobody would hear of it. */
  locked: boolean;
  take: () => void;
}) {
  const name = `${speak(kind)}, ${id}`;
  return (
    <li class={style.slip}>
      <button type="button" aria-label={`${speak('take')}: ${name}`} disabled={locked} onClick={take}>
        {speak('take')}
      </button>
      <img src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={name} />
    </li>
  );
}
