// What makes the kiosk easier for one citizen: controls further down, larger text, high contrast, pages read aloud. Told to
// the document, whose styles follow; gone with the citizen.

import { type ReadonlySignal, signal } from '@preact/signals';

export const comforts = ['reach', 'text', 'contrast', 'voice'] as const;
export type ComfortName = (typeof comforts)[number];

/** How loud the voice can be, as parts of what the machine is set to; it begins at the second. */
export const volumes = [0.4, 0.7, 1, 1.5] as const;
const firstVolume = 1;

export type Comfort = {
  readonly chosen: ReadonlySignal<ReadonlySet<ComfortName>>;
  /** Which of the volumes. */
  readonly volume: ReadonlySignal<number>;
  /** The next volume; the softest again after the loudest. */
  turnVolume(): void;
  toggle(name: ComfortName): void;
  reset(): void;
};

const values: Record<ComfortName, string> = { reach: 'low', text: 'large', contrast: 'high', voice: 'on' };

export function createComfort(root: HTMLElement): Comfort {
  const chosen = signal<ReadonlySet<ComfortName>>(new Set());
  const volume = signal(firstVolume);
  const choose = (names: ReadonlySet<ComfortName>) => {
    chosen.value = names;
    for (const name of comforts) {
      if (names.has(name)) root.dataset[name] = values[name];
      else delete root.dataset[name];
    }
  };
  return {
    chosen,
    volume,
    turnVolume: () => {
      volume.value = (volume.value + 1) % volumes.length;
    },
    toggle: (name) => {
      const names = new Set(chosen.value);
      if (!names.delete(name)) names.add(name);
      choose(names);
    },
    reset: () => {
      volume.value = firstVolume;
      choose(new Set());
    },
  };
}
