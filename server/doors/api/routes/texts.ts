// The citizens' texts as the office has them: what an administrator changes them by, and what a translator begins with.

import { z } from 'zod';
import { Language } from '../../../../core/office/text.ts';
import { type TemplateText, templateOf } from '../../../../core/words/template.ts';
import { translationColumns, translationIn, translationLines } from '../../../../core/words/translation.ts';
import { linesOf } from '../../../csv-lines.ts';
import { csvOf } from '../../../export/csv.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import { type Route, route } from '../route.ts';

const Phrase = z
  .union([z.string(), z.record(z.string(), z.string().optional())])
  .meta({ description: 'A text, or one for each plural form: one, few, many, other …' });

const Template = z.object({
  language: Language,
  direction: z.enum(['ltr', 'rtl']),
  forms: z.array(z.string()).meta({ description: 'The plural forms that the language has.' }),
  texts: z.array(
    z.object({
      name: z.string().meta({ description: 'A part and a key, as in the office’s `texts`: `kiosk.ask`.' }),
      standard: Phrase.nullable().meta({ description: 'The built-in text; null: there is none.' }),
      text: Phrase.nullable().meta({ description: 'What citizens read now; null: none yet.' }),
      own: z.boolean().meta({ description: 'The office’s own, in place of the built-in one.' }),
      english: Phrase,
      gaps: z.array(z.string()).meta({ description: 'What has to stand in braces: `{n}`.' }),
      forms: z.array(z.string()).meta({ description: 'The plural forms it needs; none: a single text.' }),
      longest: z.int().meta({ description: 'As many characters as there is room for.' }),
    }),
  ),
});

const Translated = z
  .object({
    texts: z.record(z.string(), Phrase.nullable()).meta({
      description: 'By name, what the file holds; null: the built-in text, or none.',
    }),
    faults: z.array(
      z.object({
        line: z.int().nullable().meta({ description: 'Counted from 1; null: the file as a whole.' }),
        name: z.string().nullable().meta({ description: 'Of the text.' }),
        fault: z.string(),
        about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
      }),
    ),
  })
  .meta({ id: 'TranslatedTexts' });

export function textRoutes(desk: FrontDesk): Route[] {
  return [
    route({
      method: 'get',
      path: '/texts/{language}',
      tag: 'office',
      summary: 'All that citizens read in a language, and what a translator has to know of each text',
      needs: 'manage-office',
      params: z.object({ language: Language }),
      answer: { status: 200, schema: Template },
      refusals: [],
      handle: async ({ params: { language } }) => {
        const { texts, ...rest } = templateOf(desk.office, language);
        return { status: 200, body: { ...rest, forms: [...rest.forms], texts: texts.map(inFull) } };
      },
    }),
    route({
      method: 'get',
      path: '/texts/{language}/file',
      tag: 'office',
      summary: 'The same as a file for a translator: a line for each text, or for each of its plural forms',
      needs: 'manage-office',
      params: z.object({ language: Language }),
      answer: { status: 200, schema: z.string(), file: 'text/csv' },
      refusals: [],
      handle: async ({ params: { language } }) => {
        const columns = translationColumns.map((title) => ({
          title,
          kind: title === 'longest' ? ('whole' as const) : ('text' as const),
        }));
        const rows = translationLines(templateOf(desk.office, language));
        const bytes = new TextEncoder().encode(csvOf({ title: language, columns, rows }));
        return { status: 200, file: { name: `texts-${language}.csv`, bytes } };
      },
    }),
    route({
      method: 'post',
      path: '/texts/{language}/file',
      tag: 'office',
      summary: 'What a translator’s file says, and what is wrong in it; nothing is changed',
      needs: 'manage-office',
      params: z.object({ language: Language }),
      takes: 'text/csv',
      largest: '1mb',
      body: z.instanceof(Uint8Array).meta({
        type: 'string',
        description: 'As it was fetched, in UTF-8.',
        example: 'name;form;text\r\nkiosk.ask;;Hej!\r\n',
      }),
      answer: { status: 200, schema: Translated },
      refusals: [],
      handle: async ({ params: { language }, body }) => {
        const read = linesOf(body);
        const found =
          'faults' in read
            ? { texts: {}, faults: read.faults.map(({ line, fault }) => ({ line, name: null, fault })) }
            : translationIn(read.lines, templateOf(desk.office, language));
        return { status: 200, body: { ...found, faults: [...found.faults] } };
      },
    }),
  ];
}

function inFull({
  text,
  standard,
  english,
  gaps,
  forms,
  ...rest
}: TemplateText): z.input<typeof Template>['texts'][number] {
  return { ...rest, text, standard, english, gaps: [...gaps], forms: [...forms] };
}
