// The citizens' texts as the office has them: what an administrator changes them by, and what a translator begins with.

import { z } from 'zod';
import { Language } from '../../../../core/office/text.ts';
import { type TemplateText, templateOf } from '../../../../core/words/template.ts';
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
