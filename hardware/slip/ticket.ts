// A citizen's number on paper, from the top down.

import type { TicketSlip } from '../../core/slip.ts';
import { say } from '../../core/words/say.ts';
import { words } from '../../core/words/words.ts';
import { clockTime, shortDate } from './dates.ts';
import type { Block } from './job.ts';
import { unbroken } from './letters.ts';
import { numberBitmap } from './number.ts';
import { qrBitmap } from './qr.ts';

const gap: Block = { is: 'gap' };

export function ticketBlocks(slip: TicketSlip): readonly Block[] {
  const { language, number, service, url } = slip;
  const { yourNumber, copy, watchDisplay, follow } = words[language].slip;
  return [
    { is: 'text', text: slip.office, bold: true },
    { is: 'text', text: slip.site },
    gap,
    ...(slip.copy ? copyMark(say(copy, language)) : []),
    { is: 'text', text: say(yourNumber, language), size: 2 },
    gap,
    numberBlock(number),
    gap,
    // In letters too, for whoever reads the slip other than by eye.
    { is: 'text', text: `${number} · ${takenLine(slip)}` },
    ...(service === null ? [] : [{ is: 'text', text: service, bold: true } as const]),
    gap,
    { is: 'text', text: waitLine(slip), size: 2, bold: true },
    gap,
    { is: 'text', text: beforeLine(slip), size: 2 },
    gap,
    { is: 'text', text: say(watchDisplay, language), size: 2 },
    ...(url === null
      ? []
      : [
          { is: 'picture', bitmap: qrBitmap(url) } as const,
          { is: 'text', text: say(follow, language) } as const,
        ]),
  ];
}

function copyMark(text: string): readonly Block[] {
  return [
    { is: 'text', text: unbroken + text + unbroken, size: 2, bold: true, inverse: true, whole: true },
    gap,
  ];
}

/** Drawn as large as the paper is wide; in the printer's own letters only if there is one that can't be drawn. */
function numberBlock(number: string): Block {
  const bitmap = numberBitmap(number);
  return bitmap ? { is: 'picture', bitmap } : { is: 'text', text: number, size: 8, bold: true, whole: true };
}

function takenLine({ language, at, timeZone }: TicketSlip): string {
  return say(words[language].slip.taken, language, {
    date: shortDate(at, language, timeZone),
    time: clockTime(at, language, timeZone),
  });
}

function beforeLine({ language, before }: TicketSlip): string {
  const { next, before: some } = words[language].slip;
  return before === 0 ? say(next, language) : say(some, language, { n: before });
}

/** A range, or that it is unknown (S3). */
function waitLine({ language, wait }: TicketSlip): string {
  const { wait: between, waitUnder, waitUnknown } = words[language].slip;
  if (wait === null) return say(waitUnknown, language);
  return say(wait.low === 0 ? waitUnder : between, language, wait);
}
