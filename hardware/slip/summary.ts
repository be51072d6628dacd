// The day's numbers on paper, for the board in the back office.

import type { SummarySlip } from '../../core/slip.ts';
import { clockText, dateText } from '../../core/words/clock.ts';
import { say } from '../../core/words/say.ts';
import { words } from '../../core/words/words.ts';
import type { Block } from './job.ts';

const gap: Block = { is: 'gap' };

export function summaryBlocks(slip: SummarySlip): readonly Block[] {
  const { language, date, at, timeZone } = slip;
  const { title, asOf, visits, servings, endings } = words[language].summary;
  const when = { date: dateText(date, language), time: clockText(at, language, timeZone) };
  const line = (label: string, count: number): Block => ({ is: 'text', text: `${label}: ${count}` });
  return [
    { is: 'text', text: slip.office, bold: true },
    { is: 'text', text: slip.site },
    gap,
    { is: 'text', text: say(title, language), size: 2, bold: true },
    { is: 'text', text: say(asOf, language, when) },
    gap,
    { is: 'text', text: `${say(servings, language)}: ${slip.servings}`, size: 2 },
    ...slip.areas.map((area) => line(area.name, area.servings)),
    gap,
    { is: 'text', text: `${say(visits, language)}: ${slip.visits}`, size: 2 },
    ...endingsOf(slip).map((ending) => line(say(endings[ending], language), slip.endings[ending])),
  ];
}

function endingsOf({ endings }: SummarySlip): readonly (keyof SummarySlip['endings'])[] {
  return (Object.keys(endings) as (keyof SummarySlip['endings'])[]).filter((ending) => endings[ending] > 0);
}
