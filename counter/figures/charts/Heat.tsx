// The week by its hours: a number in each cell, the darker the more. A table, so that it is its own words.

import styles from './Heat.module.css';

/** Besides none: so many shades. */
const shades = 4;

export function Heat({
  name,
  rows,
  columns,
  value,
}: {
  name: string;
  rows: readonly { readonly key: number; readonly name: string; readonly long: string }[];
  columns: readonly { readonly key: number; readonly name: string; readonly long: string }[];
  value: (row: number, column: number) => { readonly value: number; readonly text: string } | null;
}) {
  const most = Math.max(
    1,
    ...rows.flatMap((row) => columns.map((column) => value(row.key, column.key)?.value ?? 0)),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, keys move it
    <div class={styles.scroll} tabIndex={0}>
      <table class={styles.heat} aria-label={name}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column.key} scope="col">
                <span aria-hidden="true">{column.name}</span>
                <span class="unseen">{column.long}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                <span aria-hidden="true">{row.name}</span>
                <span class="unseen">{row.long}</span>
              </th>
              {columns.map((column) => {
                const cell = value(row.key, column.key);
                const shade = cell ? Math.ceil((cell.value / most) * shades) : 0;
                return (
                  <td key={column.key} data-shade={shade}>
                    {cell ? cell.text : '–'}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
