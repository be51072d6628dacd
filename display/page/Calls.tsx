// The call that fills the eye, and the last ones beside or below it.

import type { DisplayCall, DisplayView } from '../../core/views/display.ts';
import { BigCall } from './BigCall.tsx';
import styles from './Calls.module.css';
import { Listed } from './Listed.tsx';
import { sizesIn } from './sizes-in.ts';

export function Calls({
  view,
  call,
  lit,
  arriving,
  rows,
  isOld,
  narrowed,
}: {
  view: DisplayView;
  call: DisplayCall;
  lit: boolean;
  arriving: boolean;
  rows: readonly DisplayCall[];
  isOld: boolean;
  /** A message or a survey's result stands above the strip. */
  narrowed: boolean;
}) {
  const sizes = sizesIn(view, call, narrowed);
  const { number, counter: sign, word, row, share } = sizes;
  const lengths = {
    '--number': `${number}px`,
    '--sign': `${sign}px`,
    '--word': `${word}px`,
    '--row': `${row}px`,
    '--rest': `${sizes.rest}px`,
    '--share': `${share * 100}%`,
  };
  return (
    <main class={styles.calls} style={lengths}>
      <BigCall
        key={call.id}
        call={call}
        lit={lit}
        arriving={arriving}
        stacked={sizes.stacked}
        languages={view.languages}
      />
      {share < 1 && <Listed calls={rows.slice(0, sizes.rows)} isOld={isOld} place={view.site.name} />}
    </main>
  );
}
