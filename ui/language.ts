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

/** The language that the page's address asks for, if there are words for it. */
export function askedLanguage(): Language | undefined {
  return known(new URLSearchParams(location.search).get('language'));
}

/** `?language=`, else the first of the browser's languages that there are words for, else the first of all. */
function preferred(): Language {
  const wishes = navigator.languages.map((tag) => known(tag.slice(0, 2)));
  return askedLanguage() ?? wishes.find((wish) => wish !== undefined) ?? languages[0];
}

function known(name: string | null): Language | undefined {
  return languages.find((one) => one === name);
}
