// Reads each page aloud, for as long as the citizen wants it.

import { useEffect } from 'preact/hooks';
import type { Millis } from '../../core/time.ts';
import { language } from '../../ui/language.ts';
import type { Kiosk } from '../model/kiosk.ts';
import { sentencesOf } from './sentences.ts';
import type { Voice } from './voice.ts';

/** What changes again at once is not read first: a page on its way, a word being typed. */
const settle: Millis = 600;

export function ReadAloud({ kiosk, voice }: { kiosk: Kiosk; voice: Voice }) {
  const shown = JSON.stringify([
    kiosk.notice.value?.is,
    kiosk.page.value,
    kiosk.errands.value,
    kiosk.stay.value?.paper,
    kiosk.help.state.value,
    kiosk.warning !== undefined,
    language.value,
  ]);
  useEffect(() => {
    const stop = new AbortController();
    const waiting = setTimeout(() => {
      const root = document.querySelector('dialog[open]') ?? document.querySelector('main');
      // Who listens is there: the page is not taken away meanwhile.
      if (root) void voice.read(sentencesOf(root), stop.signal, () => kiosk.listened());
    }, settle);
    return () => {
      clearTimeout(waiting);
      stop.abort();
    };
  }, [shown]);
  return null;
}
