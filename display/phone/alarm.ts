// Makes a phone heard and felt when its number is called. Browsers allow sound only after a touch: the button that turns
// it on is one.

import { playChime } from '../../ui/chime.ts';

const vibration = [400, 200, 400, 200, 800];
const chimes = 3;

export class Alarm {
  #audio: AudioContext | undefined;

  get isOn(): boolean {
    return this.#audio !== undefined;
  }

  /** On, with a chime so that the citizen hears how it will be; or off again. */
  toggle(): void {
    if (this.#audio) {
      void this.#audio.close();
      this.#audio = undefined;
      return;
    }
    const audio = new AudioContext();
    this.#audio = audio;
    void audio.resume().then(() => playChime(audio));
    // A phone that sleeps makes no sound. Only https has this, and a phone may refuse it.
    navigator.wakeLock?.request('screen').catch(() => {});
  }

  ring(): void {
    navigator.vibrate?.(vibration);
    void this.#chime();
  }

  async #chime(): Promise<void> {
    for (let i = 0; i < chimes; i += 1) if (this.#audio) await playChime(this.#audio);
  }
}
