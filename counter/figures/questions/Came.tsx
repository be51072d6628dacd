// How many came?

import type { Answer } from '../answer.ts';
import { Bars } from '../charts/Bars.tsx';
import { count } from '../format.ts';
import { pointsOf } from '../points.ts';
import { Question, type Row, Table } from '../Question.tsx';
import { cameText, untilText } from '../sentences.ts';
import { say } from '../words/words.ts';
import { openOf, partColumn } from './parts.ts';

export function Came({ told, head, look }: Answer) {
  const { report, before } = told;
  const points = pointsOf(told);
  const says = cameText(told);
  const rows: Row[] = points.map((point) => ({
    key: point.key,
    name: point.name,
    cells: [
      count(point.figures?.visits),
      count(point.figures?.servings),
      ...(before ? [count(point.before?.visits)] : []),
    ],
    open: openOf(point, look),
  }));
  const sum = (name: string, { visits, servings }: typeof report.total, ago?: typeof report.total): Row => ({
    key: name,
    name,
    cells: [count(visits), count(servings), ...(before ? [count(ago?.visits)] : [])],
    is: 'sum',
  });
  return (
    <Question
      title={say('came')}
      says={says}
      notes={[before && say('thinMark'), untilText(told)]}
      head={head}
      table={
        <Table
          name={say('came')}
          columns={[partColumn(report), say('visits'), say('servings'), ...(before ? [say('before')] : [])]}
          rows={[
            ...rows,
            sum(say('total'), report.total, before?.total),
            sum(say('walk-in'), report.walkIn, before?.walkIn),
            sum(say('booked'), report.booked, before?.booked),
          ]}
        />
      }
    >
      <Bars
        says={says}
        bars={points.map(({ key, mark, figures, before: ago }) => ({
          key,
          mark,
          value: figures?.visits ?? null,
          before: ago?.visits ?? null,
        }))}
        text={count}
        pick={report.parts.length > 1 ? look : undefined}
      />
    </Question>
  );
}
