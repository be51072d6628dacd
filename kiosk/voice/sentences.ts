// What a page says when it is read aloud: its headings, sentences and buttons, in the order in which they stand.

import type { Language } from '../../core/office/languages.ts';

export type Sentence = { readonly text: string; readonly language: Language };

/** What is read as one, with a pause behind it. */
const whole = 'h1, h2, p, button, [role="timer"]';
/** Keys are not read one by one. */
const unread = '[aria-hidden="true"], [hidden], [role="group"]';

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
