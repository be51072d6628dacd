// The display's voice. Browsers keep a page silent until somebody touches it, unless they were started otherwise; the
// page says so until it can be heard.

import { type ReadonlySignal, signal } from '@preact/signals';
import type { Language } from '../../core/office/languages.ts';
import type { SoundState } from '../../core/views/devices.ts';
import type { DisplayCall } from '../../core/views/display.ts';
import { playChime } from '../../ui/chime.ts';
import { type Player, speakAll, speechAddress } from './speak.ts';

const touches = ['pointerdown', 'keydown'] as const;

export class Sound {
  readonly #site: () => string;
  readonly #state = signal<SoundState>('off');
  #audio: AudioContext | undefined;

  /** `site`: where the display is, once that is known. */
  constructor(site: () => string) {
    this.#site = site;
  }

  get state(): ReadonlySignal<SoundState> {
    return this.#state;
  }

  start(): void {
    const audio = new AudioContext();
    const follow = () => {
      this.#state.value = audio.state === 'running' ? 'on' : 'blocked';
    };
    audio.addEventListener('statechange', follow);
    follow();
    this.#audio = audio;
    for (const touch of touches) addEventListener(touch, this.#unlock);
    this.#unlock();
  }

  stop(): void {
    for (const touch of touches) removeEventListener(touch, this.#unlock);
    void this.#audio?.close();
    this.#audio = undefined;
    this.#state.value = 'off';
  }

  /** Says a call; silent, and over at once, while nothing can be heard. */
  announce({ id }: DisplayCall, languages: readonly Language[], stop: AbortSignal): Promise<void> {
    return this.#speak(id, languages, stop);
  }

  async test(languages: readonly Language[]): Promise<void> {
    // Whoever tries the sound touches the page: now it may be heard.
    await this.#audio?.resume();
    return this.#speak('test', languages, new AbortController().signal);
  }

  async #speak(what: number | 'test', languages: readonly Language[], stop: AbortSignal): Promise<void> {
    const audio = this.#audio;
    if (audio?.state !== 'running') return;
    const addresses = languages.map((language) => speechAddress(this.#site(), what, language));
    await speakAll(addresses, playerOf(audio), stop);
  }

  readonly #unlock = () => void this.#audio?.resume();
}

function playerOf(audio: AudioContext): Player<AudioBuffer> {
  return {
    chime: () => playChime(audio),
    load: async (address, stop) => {
      const answer = await fetch(address, { signal: stop });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      return audio.decodeAudioData(await answer.arrayBuffer());
    },
    play: (buffer, stop) =>
      new Promise((resolve) => {
        const source = audio.createBufferSource();
        source.buffer = buffer;
        source.connect(audio.destination);
        source.addEventListener('ended', () => resolve());
        // A context that the system suspends meanwhile never ends anything.
        setTimeout(resolve, buffer.duration * 1000 + 500);
        stop.addEventListener('abort', () => source.stop(), { once: true });
        source.start();
      }),
  };
}
