// A fault as a sentence.

import { refusalText } from '../../ui/refusal.ts';
import type { Fault } from '../desk/notice.ts';
import { text } from './words.ts';

export function faultText(fault: Fault): string {
  return fault === 'no-answer' ? text('noAnswer') : refusalText(fault);
}
