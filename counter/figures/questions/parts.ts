// What the questions that are told over time have in common.

import type { Report } from '../../../core/figures/report.ts';
import type { IsoDate } from '../../../core/time.ts';
import type { Point } from '../points.ts';
import type { Row } from '../Question.tsx';
import { say } from '../words/words.ts';

/** What the first column is called. */
export function partColumn({ parts, step }: Report): string {
  return parts.length > 1 ? say(`part-${step}`) : say('part-hour');
}

export function openOf({ from, name, figures }: Point, look: (from: IsoDate) => void): Row['open'] {
  if (from === undefined || figures === null || figures.visits === 0) return undefined;
  return { name: say('look', { part: name }), press: () => look(from) };
}
