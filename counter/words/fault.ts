// A fault as a sentence.

import { refusalText } from '../../ui/refusal.ts';
import type { Fault } from '../desk/notice.ts';
import { text } from './words.ts';

export function faultText(fault: Fault): string {
  switch (fault) {
    case 'no-answer':
      return text('noAnswer');
    case 'counter-lost':
      return text('counterLost');
    default:
      return refusalText(fault);
  }
}
