// The answers in their order, as in core/ballot/survey.ts, whose schemas stay out of the page.

export const answers = ['satisfied', 'neither', 'dissatisfied'] as const;
