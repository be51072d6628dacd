// Why something about a pop-up was refused, in the words of this page.

import type { Fault } from '../desk/notice.ts';
import { faultText } from '../words/fault.ts';
import { say } from './words/words.ts';

export function faultWords(fault: Fault): string {
  if (typeof fault === 'string') return faultText(fault);
  const { refused, about = {} } = fault;
  if (refused === 'office/unsound') return say('unsound');
  if (refused !== 'office/day-running') return faultText(fault);
  if (about.breaks !== 'site-in-use') return say('counterInUse');
  return say('stillInUse', { visits: about.visits ?? 0, counters: about.counters ?? 0 });
}
