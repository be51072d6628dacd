// How long does a service take?

import type { Answer } from '../answer.ts';
import { Spans } from '../charts/Spans.tsx';
import { count, minutes } from '../format.ts';
import { Question, type Row, Table } from '../Question.tsx';
import { serviceText } from '../sentences.ts';
import { say } from '../words/words.ts';

/** As many have room in the chart. */
const drawn = 8;

export function Takes({ told: { report }, names, head }: Answer) {
  const says = serviceText(report.total);
  const known = report.services
    .filter(({ figures }) => figures.service.count > 0)
    .sort((a, b) => b.figures.servings - a.figures.servings);
  const row = (key: string, name: string, { servings, service, walk }: typeof report.total): Row => ({
    key,
    name,
    cells: [count(servings), minutes(service.median), minutes(service.p90), minutes(walk.median)],
  });
  return (
    <Question
      title={say('takes')}
      says={says}
      notes={[known.length > drawn && say('mostServed', { n: drawn })]}
      head={head}
      table={
        <Table
          name={say('takes')}
          columns={[say('service'), say('servings'), say('half'), say('nine'), say('walk')]}
          rows={[
            ...known.map(({ id, figures }) => row(id, names.service(id), figures)),
            { ...row('total', say('total'), report.total), is: 'sum' as const },
          ]}
        />
      }
    >
      <Spans
        says={says}
        spans={known.slice(0, drawn).map(({ id, figures: { service } }) => ({
          key: id,
          name: names.service(id),
          value: service.median,
          valueText: minutes(service.median),
          end: service.p90,
          endText: minutes(service.p90),
        }))}
      />
    </Question>
  );
}
