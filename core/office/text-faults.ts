// Whether a text of the office's own fits where it is said: the gaps and plural forms of the original, and no longer than
// there is room for. Knows no originals, so that pages can ask it too.

import { formsOf, gapsIn, type Phrase } from '../words/say.ts';
import type { Fault } from './faults.ts';

/** What a text has to hold and may be. */
export type TextFrame = {
  /** Names in braces; of a text in plural forms not each form needs `n`. */
  readonly gaps: readonly string[];
  /** The plural forms it needs; none: it is a single text. */
  readonly forms: readonly string[];
  /** As many characters as there is room for. */
  readonly longest: number;
};

export type TextFault = Omit<Fault, 'path'>;

export function textFault(frame: TextFrame, phrase: Phrase): TextFault | undefined {
  return wrongGap(frame, phrase) ?? wrongForm(frame, phrase) ?? wrongLength(frame, phrase);
}

function wrongGap({ gaps }: TextFrame, phrase: Phrase): TextFault | undefined {
  const own = gapsIn(phrase);
  const strange = own.find((gap) => !gaps.includes(gap));
  if (strange !== undefined) return { fault: 'strange-gap', about: { gap: `{${strange}}` } };
  const lost = gaps.find((gap) => !own.includes(gap) || (gap !== 'n' && !inEach(phrase, gap)));
  return lost === undefined ? undefined : { fault: 'lost-gap', about: { gap: `{${lost}}` } };
}

/** One, two or none may be a word; all else that a sentence tells has to be in each of its forms. */
function inEach(phrase: Phrase, gap: string): boolean {
  return formsOf(phrase).every((text) => text.includes(`{${gap}}`));
}

function wrongForm({ forms: needed }: TextFrame, phrase: Phrase): TextFault | undefined {
  const forms = needed.join(', ');
  if (typeof phrase === 'string')
    return needed.length <= 1 ? undefined : { fault: 'needs-forms', about: { forms } };
  if (needed.length === 0) return { fault: 'no-forms' };
  const written = Object.keys(phrase);
  if (needed.some((form) => !written.includes(form))) return { fault: 'needs-forms', about: { forms } };
  const strange = written.find((form) => !needed.includes(form));
  return strange === undefined ? undefined : { fault: 'strange-form', about: { form: strange } };
}

function wrongLength({ longest }: TextFrame, phrase: Phrase): TextFault | undefined {
  return formsOf(phrase).some(({ length }) => length > longest)
    ? { fault: 'too-long', about: { most: longest } }
    : undefined;
}
