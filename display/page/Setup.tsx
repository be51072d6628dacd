// For whoever sets the display up: a sound test and how far it can be read, shown for a while after the pointer moves.

import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Display } from '../model.ts';
import { sizesOf } from '../size/sizes.ts';
import { speak } from '../words/words.ts';
import styles from './Setup.module.css';
import { viewport } from './viewport.ts';

const shown = signal(false);
/** Somebody moved the pointer a moment ago. */
export const isPointed: ReadonlySignal<boolean> = shown;

const showFor = 6000;

export function Setup({ display }: { display: Display }) {
  useEffect(() => {
    let hiding: ReturnType<typeof setTimeout> | undefined;
    const show = () => {
      shown.value = true;
      clearTimeout(hiding);
      hiding = setTimeout(() => {
        shown.value = false;
      }, showFor);
    };
    const press = ({ key }: KeyboardEvent) => {
      if (key.toLowerCase() !== 'l') return;
      show();
      tryIt(display);
    };
    addEventListener('pointermove', show);
    addEventListener('keydown', press);
    return () => {
      clearTimeout(hiding);
      shown.value = false;
      removeEventListener('pointermove', show);
      removeEventListener('keydown', press);
    };
  }, [display]);
  return shown.value ? <Panel display={display} /> : null;
}

export function Panel({ display }: { display: Display }) {
  const view = display.view.value;
  return (
    <aside class={styles.setup}>
      {display.voice.state.value === 'off' ? (
        <p>{speak('withoutSound')}</p>
      ) : (
        <button type="button" onClick={() => tryIt(display)}>
          {speak('trySound')} <kbd>L</kbd>
        </button>
      )}
      {view && <p>{speak('readable', { n: readableMetres(view.size) })}</p>}
    </aside>
  );
}

function tryIt({ voice, view }: Display): void {
  void voice.test(view.value?.speech ?? []);
}

function readableMetres(size: Parameters<typeof sizesOf>[0]): number {
  const call = { number: 'A000', counter: '0' };
  const texts = { word: speak('counter'), booked: speak('booked') };
  return sizesOf(size, viewport.value, { ...call, ...texts }, { ...call, ...texts }).readableMetres;
}
