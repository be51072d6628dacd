// The months beside each other: errands and calls, the year and the year before.

import type { DataSheet } from '../../core/figures/sheet.ts';
import type { SheetLine } from '../../core/figures/sheet-lines.ts';
import styles from './Sheet.module.css';
import { Value } from './Value.tsx';
import { say } from './words/words.ts';

export function Months({
  sheet: { year, before },
  served,
  calls,
}: {
  sheet: DataSheet;
  served: readonly SheetLine[];
  /** None on the sheet of one site. */
  calls: readonly SheetLine[];
}) {
  const years = before ? [year.year, before.year] : [year.year];
  const titles = [
    ...years.map((of) => say('servedIn', { year: of })),
    ...(calls.length > 0 ? years.map((of) => say('callsIn', { year: of })) : []),
  ];
  return (
    <table class={styles.table} aria-label={say('months')}>
      <thead>
        <tr>
          <th scope="col">{say('month')}</th>
          {titles.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {served.map((line, month) => (
          <tr key={line.key}>
            <th scope="row">{line.name}</th>
            {[line, ...calls.slice(month, month + 1)].map((of) => [
              <Value key={`${of.group} year`} value={of.year} kind="whole" />,
              before && <Value key={`${of.group} before`} value={of.before} kind="whole" />,
            ])}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
