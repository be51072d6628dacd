// A refusal as problem details (RFC 9457), in one of the reader's languages.

import type { Request, Response } from 'express';
import { z } from 'zod';
import type { Refusal } from '../../../core/day/context.ts';
import { type StaffLanguage, staffLanguages } from '../../../core/office/languages.ts';
import { type RefusalName, refusals } from '../../../core/refusal.ts';
import { refusalText } from '../../../core/words/refusal.ts';

export const Problem = z
  .object({
    type: z.string().meta({ description: 'Where this kind of problem is described.' }),
    title: z.string(),
    detail: z.string().optional().meta({ description: 'What it is about, as one or more sentences.' }),
    status: z.int(),
    name: z.enum(Object.keys(refusals) as [RefusalName, ...RefusalName[]]),
    rule: z.string().optional().meta({ description: 'The rule in docs/spec.md that the refusal keeps.' }),
    about: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'Problem' });

/** A refusal that says in sentences what it is about. */
type Explained = Refusal & { readonly explain?: (language: StaffLanguage) => string };

export function problemOf(refusal: Explained, language: StaffLanguage) {
  const { refused, about, explain } = refusal;
  const { status, ...rule } = refusals[refused];
  const title = refusalText(refusal, language);
  return {
    type: `/api/v1/problems/${refused}`,
    title,
    ...(explain ? { detail: explain(language) } : {}),
    status,
    name: refused,
    ...rule,
    ...(about ? { about } : {}),
  };
}

export function sendProblem(request: Request, response: Response, refusal: Refusal): void {
  const problem = problemOf(refusal, languageOf(request));
  if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer');
  // As long as the narrowest of the sign-in's budgets takes to have room again; others say it themselves.
  if (problem.status === 429 && !response.get('Retry-After')) response.set('Retry-After', '60');
  response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
}

/** In which whoever asks reads sentences. */
export function languageOf(request: Request): StaffLanguage {
  return (
    staffLanguages.find((known) => known === request.acceptsLanguages(['en', ...staffLanguages])) ?? 'en'
  );
}
