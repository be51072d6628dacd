// What somebody has set for this browser: keys on or off, sound for calls for help on or off, the language.

import { effect, type Signal, signal } from '@preact/signals';
import { type StaffLanguage, staffLanguages } from '../../core/office/languages.ts';
import { language, setLanguage } from '../../ui/language.ts';

/** Letter keys and Space; off for who presses them by accident, or speaks to the computer (WCAG 2.1.4). */
export const keysOn: Signal<boolean> = remembered('counter-keys', true);

/** A soft sound when somebody calls for help. */
export const soundOn: Signal<boolean> = remembered('counter-sound', false);

const languageName = 'counter-language';

/** The language that was chosen here before, unless the address names one. */
export function rememberLanguage(): void {
  const asked = new URLSearchParams(location.search).has('language');
  const chosen = staffLanguages.find((known) => known === localStorage.getItem(languageName));
  if (chosen && !asked) setLanguage(chosen);
}

export function chooseLanguage(chosen: StaffLanguage): void {
  localStorage.setItem(languageName, chosen);
  if (language.peek() !== chosen) setLanguage(chosen);
}

function remembered(name: string, otherwise: boolean): Signal<boolean> {
  const known = localStorage.getItem(name);
  const value = signal(known === null ? otherwise : known === 'yes');
  effect(() => localStorage.setItem(name, value.value ? 'yes' : 'no'));
  return value;
}
