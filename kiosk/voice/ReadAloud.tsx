// Reads each page aloud, for as long as the citizen wants it; and what somebody who goes by keys has come to.

import { useEffect, useRef } from 'preact/hooks';
import type { Millis } from '../../core/time.ts';
import { type Sentence, sentencesOf, sentencesOfPage } from './sentences.ts';
import type { Voice } from './voice.ts';

/** What changes again at once is not read first: a page on its way, a word being typed. */
const settle: Millis = 600;

export function ReadAloud({
  shown,
  voice,
  volume,
  keysToo = false,
  onListened,
}: {
  /** Another text when there is something else to read. */
  shown: string;
  voice: Voice;
  /** Which of the volumes; another one is tried with the page that is read. */
  volume: number;
  /** Says each button that the Tab key comes to. */
  keysToo?: boolean;
  /** Who listens is there: the page is not taken away meanwhile. */
  onListened: () => void;
}) {
  const reading = useRef(new AbortController());

  function read(sentences: readonly Sentence[]): void {
    reading.current.abort();
    reading.current = new AbortController();
    void voice.read(sentences, reading.current.signal, { volume, began: onListened });
  }

  useEffect(() => {
    const waiting = setTimeout(() => read(sentencesOfPage(document)), settle);
    return () => {
      clearTimeout(waiting);
      reading.current.abort();
    };
  }, [shown, volume]);

  useEffect(() => {
    if (!keysToo) return;
    const pressed = ({ key }: KeyboardEvent) => {
      if (key === 'Tab') addEventListener('focusin', reached, { once: true });
    };
    const reached = ({ target }: FocusEvent) => {
      if (target instanceof Element) read(sentencesOf(target));
    };
    addEventListener('keydown', pressed);
    return () => {
      removeEventListener('keydown', pressed);
      removeEventListener('focusin', reached);
    };
  }, [keysToo, volume]);
  return null;
}
