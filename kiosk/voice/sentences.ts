// What a page says when it is read aloud: its headings, sentences and buttons, in the order in which they stand.

import type { Language } from '../../core/office/languages.ts';

export type Sentence = { readonly text: string; readonly language: Language };

/** What is read as one, with a pause behind it. */
const whole = 'h1, h2, p, button, input, [role="timer"]';
/** Keys are not read one by one; nor are the place's name and the languages with every page. */
const unread = '[aria-hidden="true"], [hidden], [role="group"], header, [aria-live]';
/** Whatever else stands there: this is read first. */
const news = '[data-news]';

/** All that is shown: a question over the page, else what is new, the page, and the bar. */
export function sentencesOfPage(document: Document): Sentence[] {
  const over = document.querySelector('dialog[open]');
  if (over) return sentencesOf(over);
  const parts = [...document.querySelectorAll(`${news}, aside, main, footer`)];
  const isNews = (part: Element) => (part.matches(news) ? 0 : 1);
  return parts.sort((a, b) => isNews(a) - isNews(b)).flatMap(sentencesOf);
}

export function sentencesOf(root: Element): Sentence[] {
  if (root.matches(unread)) return [];
  if (!root.matches(whole)) return [...root.children].flatMap(sentencesOf);
  const text = (root.getAttribute('aria-label') ?? textsOf(root).join(', ')).trim();
  return text === '' ? [] : [{ text, language: languageOf(root) }];
}

function textsOf(node: Node): string[] {
  if (node instanceof Element && node.matches(unread)) return [];
  if (node.nodeType !== Node.TEXT_NODE) return [...node.childNodes].flatMap(textsOf);
  const text = node.textContent?.trim() ?? '';
  return text === '' ? [] : [text];
}

function languageOf(element: Element): Language {
  return element.closest('[lang]')?.getAttribute('lang') ?? 'da';
}
