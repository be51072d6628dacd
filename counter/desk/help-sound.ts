// A soft sound when somebody calls for help, for who has switched it on. Nothing else at the counter makes a sound.

import { effect } from '@preact/signals';
import { playChime } from '../../ui/chime.ts';
import type { App } from '../app.ts';
import { soundOn } from './settings.ts';

export function ringForHelp(app: Pick<App, 'signedIn'>): () => void {
  let audio: AudioContext | undefined;
  let known: ReadonlySet<string> | undefined;
  return effect(() => {
    if (soundOn.value) audio ??= new AudioContext();
    const view = app.signedIn.value?.desk.view.value;
    const own = view?.counter?.label;
    const calls = view?.help.filter(({ kind, from }) => kind !== 'counter' || from !== own);
    const isNew = calls?.some(({ id }) => known && !known.has(id)) ?? false;
    known = calls && new Set(calls.map(({ id }) => id));
    if (isNew && soundOn.peek() && audio) void ring(audio);
  });
}

/** Browsers keep sound back until somebody has touched the page. */
async function ring(audio: AudioContext): Promise<void> {
  await audio.resume();
  await playChime(audio);
}
