// Mints tokens and prints them; the codes pass through memory and stay nowhere (V2).

import type { Survey } from '../../core/ballot/survey.ts';
import type { Office } from '../../core/office/office.ts';
import type { Printer, TokenSlip } from '../../core/slip.ts';
import { wordsIn } from '../../core/words/in-force.ts';
import type { BallotBox } from './ballot-box.ts';

/** Prints `count` tokens in the order of their making, which is random. What did not print is withdrawn. */
export async function printTokens(job: {
  readonly survey: Survey;
  readonly box: BallotBox;
  readonly office: Office;
  readonly printer: Printer;
  readonly publicUrl: string | null;
  readonly site: string;
  readonly area?: string | undefined;
  readonly count: number;
}): Promise<{ printed: number; failed: number }> {
  const { survey, box, office, printer, publicUrl, site, area, count } = job;
  const codes = await box.mint(count, site, area);
  const failed: string[] = [];
  for (const [i, code] of codes.entries()) {
    const slip: TokenSlip = {
      kind: 'token',
      said: office.languages.map((language) => ({ language, words: wordsIn(office, language).token })),
      office: office.name,
      code,
      url: publicUrl === null ? null : `${publicUrl}/v#${code}`,
      until: survey.last,
    };
    const { outcome } = await printer.print(slip);
    if (outcome !== 'failed') continue;
    // A printer that fails once is left alone: nobody stands there to feed it two hundred slips.
    failed.push(...codes.slice(i));
    break;
  }
  if (failed.length > 0) await box.withdraw(failed);
  return { printed: count - failed.length, failed: failed.length };
}
