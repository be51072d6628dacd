// Figures of the data sheet as each language writes them; what is unknown is a dash.

import type { SheetLine, SheetValue } from '../../core/figures/sheet-lines.ts';
import { staffLanguage } from '../../ui/staff-language.ts';
import { count, unknown } from '../figures/format.ts';
import { say } from './words/words.ts';

/** `31.001`, `490,2`, `79,5 %`. */
export function valueText({ value }: SheetValue, kind: SheetLine['kind']): string {
  if (value === null) return unknown;
  if (kind === 'whole') return count(value);
  const format = new Intl.NumberFormat(staffLanguage.value, {
    style: kind,
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return format.format(value);
}

/** `124.019 / 253`: what was divided by what. */
export function madeText({ made }: SheetValue): string | undefined {
  return made && say('divided', { part: count(made[0]), of: count(made[1]) });
}
