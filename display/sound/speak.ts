// One announcement for the ear: the chime, then the call in each language; what can't be heard in time is left out (S2).

import type { Language } from '../../core/office/languages.ts';
import type { Millis } from '../../core/time.ts';

/** What can load and play sounds: the browser's audio, or a stand-in. */
export type Player<Sound> = {
  chime(): Promise<void>;
  load(address: string, stop: AbortSignal): Promise<Sound>;
  /** Resolves when it has ended or was stopped. */
  play(sound: Sound, stop: AbortSignal): Promise<void>;
};

const patience: Millis = 3000;
const most = 2;

/** The address of what is said; `test` is the sound test. */
export function speechAddress(site: string, announcement: number | 'test', language: Language): string {
  return `/speech/${encodeURIComponent(site)}/${announcement}/${language}.wav`;
}

/** Loads while the chime plays, so that the voice follows at once. */
export async function speakAll<Sound>(
  addresses: readonly string[],
  player: Player<Sound>,
  stop: AbortSignal,
): Promise<void> {
  const loading = addresses
    .slice(0, most)
    .map((address) => player.load(address, stop).catch(() => undefined));
  await player.chime();
  for (const sound of loading) {
    if (stop.aborted) return;
    const loaded = await inTime(sound);
    if (loaded !== undefined) await player.play(loaded, stop).catch(() => {});
  }
}

function inTime<Sound>(sound: Promise<Sound | undefined>): Promise<Sound | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), patience);
    void sound.then((loaded) => {
      clearTimeout(timer);
      resolve(loaded);
    });
  });
}
