// What a booking system's list would change, line by line.

import type { Refusal } from '../../core/day/context.ts';

export type ListAnswer = {
  readonly booked: readonly string[];
  readonly moved: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly string[];
  readonly missing: readonly string[];
  readonly faults: readonly {
    readonly line: number;
    /** What is wrong with the line itself, or why the booking is refused. */
    readonly column: 'code' | 'time' | 'service' | 'language' | 'columns' | null;
    readonly refusal: Refusal | null;
  }[];
};
