// The language that this page speaks now, told to the document so that screen readers and hyphenation follow.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { type Language, languages } from '../core/office/languages.ts';

const current = signal<Language>(preferred());

/** The page's language. */
export const language: ReadonlySignal<Language> = current;

export function setLanguage(chosen: Language): void {
  current.value = chosen;
}

effect(() => {
  document.documentElement.lang = current.value;
});

/** `?language=`, else the first of the browser's languages that there are words for, else the first of all. */
function preferred(): Language {
  const asked = new URLSearchParams(location.search).get('language');
  const wishes = [asked, ...navigator.languages.map((tag) => tag.slice(0, 2))];
  const found = wishes.find((wish): wish is Language => languages.some((known) => known === wish));
  return found ?? languages[0];
}
