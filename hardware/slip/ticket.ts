// A citizen's number on paper, from the top down.

import type { TicketSlip } from '../../core/slip.ts';
import type { Millis } from '../../core/time.ts';
import { clockText, shortDateText } from '../../core/words/clock.ts';
import { say } from '../../core/words/say.ts';
import { beforeText, waitText } from '../../core/words/wait.ts';
import type { Paper } from '../escpos/paper.ts';
import type { Block } from './job.ts';
import { printable, unbroken } from './letters.ts';
import { logoBitmap } from './logo.ts';
import { numberBitmap } from './number.ts';
import { qrBitmap } from './qr.ts';

/** White that the number leaves on both sides, in dots. */
const margin = 8;

const gap: Block = { is: 'gap' };

export function ticketBlocks(slip: TicketSlip, paper: Paper): readonly Block[] {
  const { language, words, number, service, before, wait, url, booked } = slip;
  const { yourNumber, copy, watchDisplay, follow } = words;
  return [
    ...(slip.logo === null
      ? []
      : [{ is: 'picture', bitmap: logoBitmap(slip.logo, paper.reach) } as const, gap]),
    { is: 'text', text: slip.office, bold: true },
    { is: 'text', text: slip.site },
    ...slip.head.map(lineBlock),
    gap,
    ...(slip.copy ? copyMark(say(copy, language)) : []),
    { is: 'text', text: say(yourNumber, language), size: 2 },
    gap,
    numberBlock(number, paper),
    gap,
    // In letters too, for whoever reads the slip other than by eye.
    { is: 'text', text: `${number} · ${takenLine(slip)}` },
    ...(service === null ? [] : [{ is: 'text', text: service, bold: true } as const]),
    ...(booked === null ? [] : [gap, { is: 'text', text: bookedLine(slip, booked) } as const]),
    gap,
    ...(before === null
      ? [{ is: 'text', text: say(words.alone, language), bold: true } as const]
      : [
          { is: 'text', text: waitText(words, wait, language), size: 2, bold: true } as const,
          gap,
          { is: 'text', text: beforeText(words, before, language), size: 2 } as const,
        ]),
    gap,
    { is: 'text', text: say(watchDisplay, language), size: 2 },
    ...(url === null
      ? []
      : [
          { is: 'picture', bitmap: qrBitmap(url) } as const,
          { is: 'text', text: say(follow, language) } as const,
        ]),
    ...(slip.foot.length === 0 ? [] : [gap, ...slip.foot.map(lineBlock)]),
  ];
}

/** An empty line is white paper. */
function lineBlock(text: string): Block {
  return printable(text).trim() === '' ? gap : { is: 'text', text };
}

function copyMark(text: string): readonly Block[] {
  return [
    { is: 'text', text: unbroken + text + unbroken, size: 2, bold: true, inverse: true, whole: true },
    gap,
  ];
}

/** Drawn as large as the paper is wide; in the printer's own letters only if there is one that can't be drawn. */
function numberBlock(number: string, { reach }: Paper): Block {
  const bitmap = numberBitmap(number, reach - 2 * margin);
  return bitmap ? { is: 'picture', bitmap } : { is: 'text', text: number, size: 8, bold: true, whole: true };
}

function takenLine({ language, words, at, timeZone }: TicketSlip): string {
  return say(words.taken, language, {
    // On narrow paper the line breaks before the date, not within.
    date: shortDateText(at, language, timeZone).replaceAll(' ', unbroken),
    time: clockText(at, language, timeZone),
  });
}

/** What the mark beside a booked number on the display means. */
function bookedLine({ language, words, timeZone }: TicketSlip, booked: Millis): string {
  return say(words.booked, language, { time: clockText(booked, language, timeZone) });
}
