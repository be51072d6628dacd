// The call that fills the eye, and the last ones beside or below it.

import type { DisplayCall, DisplayView } from '../../core/views/display.ts';
import { sizesOf } from '../size/sizes.ts';
import { speak } from '../words/words.ts';
import { BigCall } from './BigCall.tsx';
import styles from './Calls.module.css';
import { Listed } from './Listed.tsx';
import { viewport } from './viewport.ts';

export function Calls({
  view,
  call,
  lit,
  arriving,
  rows,
  isOld,
}: {
  view: DisplayView;
  call: DisplayCall;
  lit: boolean;
  arriving: boolean;
  rows: readonly DisplayCall[];
  isOld: boolean;
}) {
  // The longest of all, so that nothing changes its size from call to call.
  const counter = longest(view.calls.map((one) => one.counter));
  const sizes = sizesOf(
    view.size,
    viewport.value,
    { number: call.number, word: speak('counter'), counter },
    { number: longest(view.calls.map((one) => one.number)), counter, booked: speak('booked') },
    view.message !== null,
  );
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

function longest(texts: readonly string[]): string {
  return texts.reduce((long, text) => (text.length > long.length ? text : long), '');
}
