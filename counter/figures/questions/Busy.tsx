// When is it busy?

import type { HeatCell } from '../../../core/figures/report.ts';
import type { Answer } from '../answer.ts';
import { Heat } from '../charts/Heat.tsx';
import { count, hourText, weekdayName } from '../format.ts';
import { Question } from '../Question.tsx';
import { busyText } from '../sentences.ts';
import { say } from '../words/words.ts';
import styles from './Busy.module.css';

export function Busy({ told: { report }, head }: Answer) {
  const { heat } = report;
  return (
    <Question title={say('busy')} says={busyText(report)} head={head}>
      <h3 class={styles.title}>{say('busyCame')}</h3>
      <Week name={say('busyCame')} heat={heat} of={({ visits }) => visits} missing={0} />
      <h3 class={styles.title}>{say('busyWaited')}</h3>
      <Week name={say('busyWaited')} heat={heat} of={({ wait }) => wait.median} missing={null} />
    </Question>
  );
}

function Week({
  name,
  heat,
  of,
  missing,
}: {
  name: string;
  heat: readonly HeatCell[];
  of: (cell: HeatCell) => number | null;
  /** Of an hour in which nobody came. */
  missing: 0 | null;
}) {
  const weekdays = [...new Set(heat.map(({ weekday }) => weekday))].sort((a, b) => a - b);
  const hours = heat.map(({ hour }) => hour);
  const first = Math.min(...hours);
  return (
    <Heat
      name={name}
      rows={weekdays.map((key) => ({ key, name: weekdayName(key, 'short'), long: weekdayName(key) }))}
      columns={Array.from({ length: Math.max(...hours) - first + 1 }, (_, i) => ({
        key: first + i,
        name: String(first + i).padStart(2, '0'),
        long: hourText(first + i),
      }))}
      value={(weekday, hour) => {
        const cell = heat.find((one) => one.weekday === weekday && one.hour === hour);
        const value = cell ? of(cell) : missing;
        return value === null ? null : { value, text: count(value) };
      }}
    />
  );
}
