// Where somebody with a token is.

import type { Refusal } from '../../../core/day/context.ts';
import type { Language, Text } from '../../../core/office/text.ts';

/** What is asked of a good token; an empty question is the standard one. */
export type Question = { readonly question: Text; readonly languages: readonly Language[] };

export type Page =
  /** Scan or type the token. `fault`: what was typed whole can't be a code. */
  | { readonly is: 'start'; readonly fault: boolean }
  /** The server has not answered yet; `slow`: for so long that it has to be said. */
  | { readonly is: 'moment'; readonly slow: boolean }
  | { readonly is: 'question'; readonly asked: Question }
  | { readonly is: 'thanks' }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** No answer came: to the question whether the token is good, or to the vote, which may have counted. */
  | { readonly is: 'no-answer'; readonly voted: boolean; readonly token: string };
