// The token of the survey: whether a press ends a served visit, and what staff say became of the token (V1).

import type { TokenOutcome } from '../../core/ballot/handed.ts';
import type { CommandOf } from '../../core/day/commands.ts';
import type { StaffView } from '../../core/views/staff.ts';
import { restOf } from './step.ts';

/** As in core/ballot/handed.ts, the usual one first; its schemas stay out of the page. */
export const tokenOutcomes = [
  'handed',
  'declined',
  'none-left',
  'forgotten',
  'not-suitable',
] as const satisfies readonly TokenOutcome[];

/** Whether the visit at the counter would end as served if its errand were finished now, while a survey runs. */
export function asksForToken({ survey, current }: StaffView): boolean {
  return survey && current?.state === 'serving' && restOf(current).length === 0;
}

export function endsErrand(command: {
  readonly command: string;
}): command is CommandOf<'finish' | 'finish-and-next'> {
  return command.command === 'finish' || command.command === 'finish-and-next';
}
