// How long do people wait?

import type { Figures } from '../../../core/figures/report.ts';
import type { Answer } from '../answer.ts';
import { Band } from '../charts/Band.tsx';
import { minutes, share } from '../format.ts';
import { pointsOf } from '../points.ts';
import { Question, type Row, Table } from '../Question.tsx';
import { untilText, waitText } from '../sentences.ts';
import { say } from '../words/words.ts';
import { openOf, partColumn } from './parts.ts';

export function Waits({ told, head, look }: Answer) {
  const { report, before } = told;
  const points = pointsOf(told);
  const says = waitText(report.total, before?.total);
  const cells = (figures: Figures | null, ago: Figures | null | undefined) => [
    minutes(figures?.wait.median),
    minutes(figures?.wait.p90),
    share(figures?.wait.withinTarget ?? 0, figures?.wait.count ?? 0),
    ...(before ? [minutes(ago?.wait.median)] : []),
  ];
  const rows: Row[] = points.map((point) => ({
    key: point.key,
    name: point.name,
    cells: cells(point.figures, point.before),
    open: openOf(point, look),
  }));
  const sums = (['total', 'walk-in', 'booked'] as const).map((name): Row => {
    const key = name === 'walk-in' ? 'walkIn' : name;
    return { key: name, name: say(name), cells: cells(report[key], before?.[key]), is: 'sum' };
  });
  return (
    <Question
      title={say('waits')}
      says={says}
      notes={[untilText(told)]}
      head={head}
      table={
        <Table
          name={say('waits')}
          columns={[
            partColumn(report),
            say('half'),
            say('nine'),
            say('inTarget'),
            ...(before ? [say('halfBefore')] : []),
          ]}
          rows={[...rows, ...sums]}
        />
      }
    >
      <Band
        says={says}
        unit={say('axisMinutes')}
        points={points.map(({ key, mark, figures, before: ago }) => ({
          key,
          mark,
          median: figures?.wait.median ?? null,
          p90: figures?.wait.p90 ?? null,
          before: ago?.wait.median ?? null,
        }))}
        names={{ median: say('halfMark'), p90: say('nineMark'), before: say('beforeMark') }}
      />
    </Question>
  );
}
