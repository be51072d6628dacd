// The language that this page speaks now, told to the document so that screen readers, hyphenation and the page's
// direction follow.

import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { directionOf, type Language, staffLanguages } from '../core/office/languages.ts';
import { texts } from './texts.ts';

const current = signal<Language>(preferred());

/** The page's language. */
export const language: ReadonlySignal<Language> = current;

export function setLanguage(chosen: Language): void {
  current.value = chosen;
}

effect(() => {
  document.documentElement.lang = current.value;
  document.documentElement.dir = directionOf(current.value);
});

/** The language that the page's address asks for, if there are words for it. */
export function askedLanguage(): Language | undefined {
  return known(new URLSearchParams(location.search).get('language'));
}

/** `?language=`, else the first of the browser's languages that there are words for, else the first of all. */
function preferred(): Language {
  const wishes = navigator.languages.map((tag) => known(tag) ?? known(tag.split('-')[0] ?? ''));
  return askedLanguage() ?? wishes.find((wish) => wish !== undefined) ?? spoken()[0] ?? 'da';
}

function known(name: string | null): Language | undefined {
  return spoken().find((one) => one === name);
}

/** A page that the server gave no texts is a page of staff's. */
function spoken(): readonly Language[] {
  const { languages } = texts.peek();
  return languages.length > 0 ? languages : staffLanguages;
}
