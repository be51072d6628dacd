// What a display knows: its view, the call that is being announced, and how sure it is of them.

import { computed, effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Language } from '../core/office/languages.ts';
import type { Millis } from '../core/time.ts';
import type { SoundState } from '../core/views/devices.ts';
import type { DisplayCall, DisplayView } from '../core/views/display.ts';
import type { Connection, Link } from '../ui/connection.ts';
import { Announcements } from './announcements.ts';

/** The voice, or silence. */
export type Voice = {
  readonly state: ReadonlySignal<SoundState>;
  announce(call: DisplayCall, languages: readonly Language[], stop: AbortSignal): Promise<void>;
  test(languages: readonly Language[]): Promise<void>;
};

/** Undefined while the link is as it should be. */
export type Doubt = { readonly asOf: Millis; readonly age: Millis; readonly old: boolean };

export type Display = {
  readonly link: ReadonlySignal<Link>;
  readonly view: ReadonlySignal<DisplayView | undefined>;
  readonly current: ReadonlySignal<DisplayCall | undefined>;
  readonly doubt: ReadonlySignal<Doubt | undefined>;
  readonly now: ReadonlySignal<Millis>;
  readonly voice: Voice;
  stop(): void;
};

/** From this age on the screen says how old it is and lights nothing: who is to come now is not known any more (S1). */
const oldFrom: Millis = 5000;

export function createDisplay(connection: Connection, voice: Voice): Display {
  const view = connection.view('display');
  const announcements = new Announcements((call, stop) =>
    voice.announce(call, view.peek()?.speech ?? [], stop),
  );
  const stopSeeing = effect(() => {
    const seen = view.value;
    if (seen) untracked(() => announcements.see(seen));
  });
  const doubt = computed(() => {
    const { is } = connection.link.value;
    if (is === 'online' || is === 'failing') return undefined;
    const age = connection.age.value;
    return { asOf: connection.now.value - age, age, old: age >= oldFrom };
  });
  return {
    link: connection.link,
    view,
    current: announcements.current,
    doubt,
    now: connection.now,
    voice,
    stop: () => {
      stopSeeing();
      announcements.stop();
    },
  };
}
