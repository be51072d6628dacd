// What do people come for, and where?

import type { Named } from '../../../core/figures/report.ts';
import type { Answer } from '../answer.ts';
import { Spans } from '../charts/Spans.tsx';
import { count, minutes } from '../format.ts';
import { Question, type Row, Table } from '../Question.tsx';
import { whatText } from '../sentences.ts';
import { say } from '../words/words.ts';

export function What({ told: { report }, names, head }: Answer) {
  const { sites, areas, services } = report;
  const says = whatText(report, names);
  return (
    <Question
      title={say('what')}
      says={says}
      head={head}
      table={
        <Table
          name={say('what')}
          columns={['', say('servings'), say('visits'), say('half'), say('nine')]}
          rows={[
            ...group('sites', sites, names.site),
            ...group('areas', areas, names.area),
            ...group('services', services, names.service),
          ]}
        />
      }
    >
      <Spans
        says={says}
        spans={areas.map(({ id, figures: { servings } }) => ({
          key: id,
          name: names.area(id),
          value: servings,
          valueText: count(servings),
        }))}
      />
    </Question>
  );
}

function group(
  title: 'sites' | 'areas' | 'services',
  all: readonly Named[],
  name: (id: string) => string,
): Row[] {
  return [
    { key: title, name: say(title), cells: ['', '', '', ''], is: 'group' },
    ...all.map(({ id, figures: { servings, visits, wait } }) => ({
      key: `${title}-${id}`,
      name: name(id),
      cells: [count(servings), count(visits), minutes(wait.median), minutes(wait.p90)],
    })),
  ];
}
