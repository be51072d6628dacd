// Who waits and how long, in words. Never a 0 or a range that nothing supports (S3).

import type { DisplayView } from '../../core/views/display.ts';
import { waitText } from '../../core/words/wait.ts';
import { language } from '../../ui/language.ts';
import { speak, wordsNow } from '../words/words.ts';

/** How long is told to those who could still take a number, where somebody waits. */
export function waitingText({ waiting, wait, taking }: DisplayView): [who: string, wait?: string] {
  if (waiting === 0) return [speak('nobodyWaiting')];
  const who = speak('waiting', { n: waiting });
  return taking.open ? [who, waitText(wordsNow(), wait, language.value)] : [who];
}
