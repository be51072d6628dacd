// What a counter does now, in words.

import type { CounterRow } from '../../core/views/staff.ts';
import { text } from './words.ts';

export function counterStateText({ state, number }: Pick<CounterRow, 'state' | 'number'>): string {
  if (state === 'called' || state === 'serving') {
    return text(number === null ? `counter-${state}-unnumbered` : `counter-${state}`, {
      number: number ?? '',
    });
  }
  return text(`counter-${state}`);
}
