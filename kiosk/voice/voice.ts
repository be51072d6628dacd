// The kiosk's voice: the server speaks each sentence, this plays one after the other.

import { volumes } from '../model/comfort.ts';
import type { Sentence } from './sentences.ts';

export type Voice = {
  /** Says them until all are said or `stop` fires; what can't be said is left out. Never rejects. */
  read(
    sentences: readonly Sentence[],
    stop: AbortSignal,
    options: { readonly volume: number; readonly began: () => void },
  ): Promise<void>;
};

/** `key`: the kiosk's own, where it has one. */
export function createVoice(key: string | undefined): Voice {
  let audio: AudioContext | undefined;
  return {
    read: async (sentences, stop, { volume, began }) => {
      // Made by the touch that asked for it, so that the browser lets it be heard.
      audio ??= new AudioContext();
      const speaker = audio;
      const load = (sentence: Sentence | undefined) =>
        sentence && loadSound(speaker, sentence, key, stop).catch(() => undefined);
      let next = load(sentences[0]);
      for (let i = 0; i < sentences.length && !stop.aborted; i += 1) {
        const sound = await next;
        next = load(sentences[i + 1]);
        if (!sound || stop.aborted) continue;
        began();
        await play(speaker, sound, volumes[volume] ?? 1, stop);
      }
    },
  };
}

async function loadSound(
  audio: AudioContext,
  sentence: Sentence,
  key: string | undefined,
  stop: AbortSignal,
): Promise<AudioBuffer> {
  const answer = await fetch('/speech', {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(key === undefined ? {} : { Authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify(sentence),
    signal: stop,
  });
  if (!answer.ok) throw new Error(`/speech: ${answer.status}`);
  return audio.decodeAudioData(await answer.arrayBuffer());
}

function play(audio: AudioContext, sound: AudioBuffer, loudness: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const source = audio.createBufferSource();
    source.buffer = sound;
    const gain = new GainNode(audio, { gain: loudness });
    source.connect(gain).connect(audio.destination);
    source.addEventListener('ended', () => resolve());
    // A context that the system suspends never ends anything.
    setTimeout(resolve, sound.duration * 1000 + 500);
    stop.addEventListener('abort', () => source.stop(), { once: true });
    source.start();
  });
}
