// Keys of the desk: which press means what, and when keys are left to the page (WCAG 2.1.4).

import type { StaffLanguage } from '../../core/office/languages.ts';
import type { Action } from './action.ts';
import { letters, stepKey } from './letters.ts';

/** What a key asks for: the large button, an action, or the answer about the token that has this number. */
export type KeyPress = 'step' | Action | { readonly token: number };

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat' | 'isComposing' | 'target'
>;

export function keyPressOf(event: Pressed, language: StaffLanguage): KeyPress | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return undefined;
  if (isTyping(event.target)) return undefined;
  if (event.key === stepKey) return isChosenByKeyboard(event.target) ? undefined : 'step';
  if (/^[1-9]$/.test(event.key)) return { token: Number(event.key) };
  const key = event.key.toUpperCase();
  const actions = Object.entries(letters[language]) as [Action, string][];
  return actions.find(([, letter]) => letter === key)?.[0];
}

/** The way to the lists: one row on, one row back, or out of them. */
export function wayOf(event: Pressed): 'down' | 'up' | 'out' | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) {
    return undefined;
  }
  switch (event.key) {
    case 'ArrowDown':
      return 'down';
    case 'ArrowUp':
      return 'up';
    case 'Escape':
      return 'out';
    default:
      return undefined;
  }
}

/** Whether keys are text for a field, or belong to an open dialog. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

/** Space presses the button that somebody has gone to with Tab. A click leaves no focus behind (Press.tsx). */
function isChosenByKeyboard(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('button, a, summary, [tabindex]') !== null;
}
