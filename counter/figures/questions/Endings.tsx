// How do visits end?

import type { Ending, Figures } from '../../../core/figures/report.ts';
import type { Answer } from '../answer.ts';
import { type Pattern, Stack, Swatch } from '../charts/Stack.tsx';
import { count, share } from '../format.ts';
import { Question, Table } from '../Question.tsx';
import { endingText } from '../sentences.ts';
import { say } from '../words/words.ts';
import styles from './Endings.module.css';

/** What is cancelled looks alike, and so does what nobody ended. */
const endings: readonly (readonly [Ending, Pattern])[] = [
  ['served', 'full'],
  ['no-show', 'stripes'],
  ['cancelled-by-citizen', 'dots'],
  ['cancelled-by-staff', 'dots'],
  ['slip-failed', 'dots'],
  ['expired', 'cross'],
  ['reset', 'cross'],
  ['open', 'empty'],
];

export function Endings({ told: { report }, head }: Answer) {
  const groups = (
    [
      ['total', report.total],
      ['walk-in', report.walkIn],
      ['booked', report.booked],
    ] as const
  ).filter(([, { visits }]) => visits > 0);
  const says = endingText(report.total);
  return (
    <Question
      title={say('endings')}
      says={says}
      head={head}
      table={
        <Table
          name={say('endings')}
          columns={[say('ending'), ...groups.map(([name]) => say(name))]}
          rows={[
            ...endings.map(([ending, pattern]) => ({
              key: ending,
              name: (
                <span class={styles.ending}>
                  <Swatch pattern={pattern} />
                  {say(`ending-${ending}`)}
                </span>
              ),
              cells: groups.map(([, figures]) => told(figures, ending)),
            })),
            {
              key: 'total',
              name: say('total'),
              cells: groups.map(([, { visits }]) => count(visits)),
              is: 'sum' as const,
            },
          ]}
        />
      }
    >
      <Stack
        says={says}
        rows={groups.map(([key, figures]) => ({
          key,
          name: `${say(key)} · ${count(figures.visits)}`,
          parts: endings.map(([ending, pattern]) => ({
            key: ending,
            pattern,
            value: figures.endings[ending],
          })),
        }))}
        text={share}
      />
    </Question>
  );
}

function told({ endings: counts, visits }: Figures, ending: Ending): string {
  return `${count(counts[ending])} · ${share(counts[ending], visits)}`;
}
