// A token for the survey, from the top down: the code first, then all that there is to say, once in each language.

import { spaced } from '../../core/ballot/code.ts';
import type { TokenSlip } from '../../core/slip.ts';
import { dateText } from '../../core/words/clock.ts';
import { say } from '../../core/words/say.ts';
import type { Block } from './job.ts';
import { qrBitmap } from './qr.ts';

export function tokenBlocks(slip: TokenSlip): readonly Block[] {
  const { said, office, code, url } = slip;
  return [
    { is: 'text', text: office, bold: true },
    { is: 'picture', bitmap: qrBitmap(url ?? code) },
    { is: 'text', text: spaced(code), size: 2, bold: true },
    ...said.flatMap((one) => explanation(slip, one)),
  ];
}

function explanation(
  { url, until }: TokenSlip,
  { language, words }: TokenSlip['said'][number],
): readonly Block[] {
  const { title, how, phone, secret, until: validUntil } = words;
  return [
    { is: 'gap' },
    { is: 'text', text: say(title, language), bold: true },
    { is: 'text', text: say(how, language) },
    // A phone that can't reach the server is no help.
    ...(url === null ? [] : [{ is: 'text', text: say(phone, language) } as const]),
    { is: 'text', text: say(secret, language) },
    { is: 'text', text: say(validUntil, language, { date: dateText(until, language) }) },
  ];
}
