// The ticket's page in the browser: what the server drew, what the map of all numbers says of it, and how the one
// follows the other. Only place and range change in place; everything else is drawn anew by the server.

import type { Language } from '../../core/office/languages.ts';
import type { Millis } from '../../core/time.ts';
import type { PhonesView } from '../../core/views/phones.ts';
import { placeOf, type TicketPlace } from '../../core/views/ticket-place.ts';
import { agoText } from '../../core/words/ago.ts';
import { clockText } from '../../core/words/clock.ts';
import { type Phrase, say } from '../../core/words/say.ts';
import { type BeforeWords, beforeText, type WaitWords, waitText } from '../../core/words/wait.ts';

/** What the server drew, as its data tells. */
export type Drawn = {
  readonly main: HTMLElement;
  readonly number: string;
  readonly state: string;
  readonly counter: string;
};

export type Meaning =
  | { readonly is: 'waiting'; readonly place: TicketPlace }
  | { readonly is: 'called'; readonly counter: string }
  /** Neither waiting nor called: the map does not say what became of it. */
  | { readonly is: 'gone' };

type PlaceWords = BeforeWords & WaitWords & { readonly asOf: Phrase };

/** Undefined on a page without a ticket. */
export function drawn(): Drawn | undefined {
  const main = document.querySelector<HTMLElement>('main[data-number]');
  if (!main) return undefined;
  const { number = '', state = '', counter = '' } = main.dataset;
  return { main, number, state, counter };
}

export function meaningOf({ waiting, called }: PhonesView, number: string): Meaning {
  const counter = called[number];
  if (counter !== undefined) return { is: 'called', counter };
  const place = waiting[number];
  return place ? { is: 'waiting', place: placeOf(place) } : { is: 'gone' };
}

/** Whether what is drawn is another kind of thing than what is so. */
export function isOutdated({ state, counter }: Drawn, meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'called':
      return state !== 'called' || counter !== meaning.counter;
    case 'waiting':
      return state !== 'waiting';
    case 'gone':
      return state === 'waiting' || state === 'called';
  }
}

/** Whether something may happen to it that the map does not tell: being served, parked or missed. */
export function isUntold({ state }: Drawn): boolean {
  return state === 'serving' || state === 'parked' || state === 'no-show';
}

export function showPlace({ main, number }: Drawn, { before, wait }: TicketPlace): void {
  const words = wordsOf(main);
  const language = pageLanguage();
  const ahead = before === null ? '' : beforeText(words, before, language);
  setText(main, '[data-before]', ahead);
  setText(main, '[data-wait]', waitText(words, wait, language));
  if (ahead !== '') document.title = `${ahead} · ${number}`;
}

/** When what is shown was surely so. */
export function showAsOf({ main }: Drawn, at: Millis): void {
  setText(main, '[data-as-of]', asOfText(main, at));
}

/** Says that the server can't be reached, and since when; undefined: it can. */
export function showLost({ main }: Drawn, age: Millis | undefined, now: Millis): void {
  const notice = main.querySelector<HTMLElement>('[data-offline]');
  if (!notice) return;
  const told = age === undefined ? '' : `${asOfText(main, now - age)} · ${agoText(age, pageLanguage())}`;
  setText(notice, '[data-age]', told);
  hide(notice, age === undefined);
  const asOf = main.querySelector<HTMLElement>('[data-as-of]');
  if (asOf) hide(asOf, age !== undefined);
}

/** Puts the server's new drawing in the place of the old one; false if it is none. */
export function redraw(html: string): boolean {
  const drawing = new DOMParser().parseFromString(html, 'text/html');
  const next = drawing.querySelector('main');
  if (!next) return false;
  document.querySelector('main')?.replaceWith(document.adoptNode(next));
  document.title = drawing.title;
  return true;
}

/** Tells assistive technology what was drawn. */
export function readAloud(text: string): void {
  const said = document.getElementById('said');
  if (said) said.textContent = text;
}

/** The page's own address, without the question whether to give up the place. */
export function pageAddress(): string {
  return `${location.pathname}?language=${pageLanguage()}`;
}

/** The words for place and time that the server drew with the page. */
function wordsOf(main: HTMLElement): PlaceWords {
  return JSON.parse(main.dataset.words ?? '{}') as PlaceWords;
}

function asOfText(main: HTMLElement, at: Millis): string {
  const language = pageLanguage();
  const time = clockText(at, language, main.dataset.timeZone ?? 'UTC');
  return say(wordsOf(main).asOf, language, { time });
}

function pageLanguage(): Language {
  return document.documentElement.lang || 'da';
}

function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** Only if it is another: a screen reader would read it again. */
function setText(within: Element, selector: string, text: string): void {
  const element = within.querySelector(selector);
  if (element && element.textContent !== text) element.textContent = text;
}
