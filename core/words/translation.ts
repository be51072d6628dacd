// A language's texts as the lines of a file that a translator works in, and back: one line for each text, or for each of
// its plural forms.

import type { FaultName } from '../office/faults.ts';
import { type TextFault, textFault } from '../office/text-faults.ts';
import type { Phrase } from './say.ts';
import type { Template, TemplateText } from './template.ts';

/** The heading of the file. A translator may leave out or move all but `name`, `form` and `text`. */
export const translationColumns = ['name', 'form', 'english', 'placeholders', 'longest', 'text'] as const;

export type TranslationFault = {
  /** Counted from 1; null: the file as a whole. */
  readonly line: number | null;
  /** Of the text. */
  readonly name: string | null;
  readonly fault: FaultName | 'no-utf8' | 'quotes' | 'no-heading';
  readonly about?: TextFault['about'];
};

export type Translation = {
  /** By name, as far as the file holds them; null: the built-in one, or none. */
  readonly texts: Readonly<Record<string, Phrase | null>>;
  readonly faults: readonly TranslationFault[];
};

type Line = { readonly line: number; readonly cells: readonly string[] };
type Found = { readonly line: number; readonly forms: Map<string, string> };

export function translationLines({ texts }: Template): (string | number)[][] {
  return texts.flatMap(({ name, english, gaps, longest, forms, text }) =>
    formsIn({ forms }).map((form) => [
      name,
      form,
      formOf(english, form),
      gaps.map((gap) => `{${gap}}`).join(' '),
      longest,
      text === null ? '' : formOf(text, form),
    ]),
  );
}

export function translationIn(lines: readonly Line[], { texts }: Template): Translation {
  const heading = lines[0]?.cells.map((cell) => cell.toLowerCase()) ?? [];
  const [name, form, text] = ['name', 'form', 'text'].map((column) => heading.indexOf(column));
  if (name === undefined || form === undefined || text === undefined || Math.min(name, form, text) < 0)
    return { texts: {}, faults: [{ line: null, name: null, fault: 'no-heading' }] };
  const known = new Map(texts.map((one) => [one.name, one]));
  const found = new Map<string, Found>();
  const faults: TranslationFault[] = [];
  for (const { line, cells } of lines.slice(1)) {
    const at = { line, name: cells[name] ?? '' };
    const one = known.get(at.name);
    const formWritten = cells[form] ?? '';
    const { forms } = found.get(at.name) ?? { forms: new Map<string, string>() };
    if (!one) faults.push({ ...at, fault: 'unknown-text' });
    else if (!formsIn(one).includes(formWritten))
      faults.push({ ...at, fault: 'strange-form', about: { form: formWritten } });
    else if (forms.has(formWritten)) faults.push({ ...at, fault: 'twice' });
    else {
      forms.set(formWritten, asText(cells[text] ?? ''));
      found.set(at.name, { line: found.get(at.name)?.line ?? line, forms });
    }
  }
  const read = [...found].map(([name, { line, forms }]) => {
    const one = known.get(name) as TemplateText;
    const phrase = phraseOf(one, forms);
    const wrong = phrase === null ? undefined : textFault(one, phrase);
    if (wrong) faults.push({ line, name, ...wrong });
    return [name, phrase] as const;
  });
  return {
    texts: Object.fromEntries(read),
    faults: faults.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)),
  };
}

/** A single text has a form without a name. */
function formsIn({ forms }: Pick<TemplateText, 'forms'>): readonly string[] {
  return forms.length === 0 ? [''] : forms;
}

function formOf(phrase: Phrase, form: string): string {
  return typeof phrase === 'string' ? phrase : (phrase[form as 'other'] ?? phrase.other);
}

/** What is as the built-in one is not the office's own. */
function phraseOf({ forms, standard }: TemplateText, written: ReadonlyMap<string, string>): Phrase | null {
  const kept = [...written].filter(([, text]) => text !== '');
  if (kept.length === 0) return null;
  if (standard !== null && kept.every(([form, text]) => formOf(standard, form) === text)) return null;
  return forms.length === 0 ? (kept[0]?.[1] ?? null) : (Object.fromEntries(kept) as Phrase);
}

/** Written so that a spreadsheet takes it for no formula. A text is one line, however it was written. */
function asText(cell: string): string {
  return cell
    .replace(/^'(?=[=+\-@])/, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
