// A question with its answer in a sentence, in a chart and as a table; on paper a page of its own.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import button from '../parts/Button.module.css';
import styles from './Question.module.css';
import { say } from './words/words.ts';

export type Row = {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly cells: readonly string[];
  /** Leads on to what the row is about. */
  readonly open?: { readonly name: string; readonly press: () => void } | undefined;
  readonly is?: 'sum' | 'group';
};

export function Question({
  title,
  says,
  notes = [],
  head,
  table,
  children,
}: {
  title: string;
  says: string;
  notes?: readonly (string | false | undefined)[];
  /** What stands above it on paper. */
  head: ComponentChildren;
  table?: ComponentChildren;
  children: ComponentChildren;
}) {
  const id = useId();
  const isOpen = useSignal(false);
  return (
    <section class={styles.question} aria-labelledby={id}>
      {head}
      <h2 id={id}>{title}</h2>
      <p class={styles.says}>{says}</p>
      <div class={table ? styles.both : undefined}>
        <div class={styles.chart}>
          {children}
          {notes.map(
            (note) =>
              note && (
                <p key={note} class={styles.note}>
                  {note}
                </p>
              ),
          )}
        </div>
        {table && (
          <div class={styles.beside} data-open={isOpen.value || undefined}>
            <button
              type="button"
              class={`${button.button} ${styles.toggle}`}
              aria-expanded={isOpen.value}
              onClick={() => {
                isOpen.value = !isOpen.peek();
              }}
            >
              {say(isOpen.value ? 'hideTable' : 'showTable')}
            </button>
            {table}
          </div>
        )}
      </div>
    </section>
  );
}

export function Table({
  name,
  columns,
  rows,
}: {
  name: string;
  columns: readonly string[];
  rows: readonly Row[];
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the screen, keys move it
    <div class={styles.scroll} tabIndex={0}>
      <table class={styles.table} aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name: row, cells, open, is }) => (
            <tr key={key} class={is && styles[is]}>
              <th scope="row">
                {open ? (
                  <button type="button" class={styles.open} aria-label={open.name} onClick={open.press}>
                    {row}
                  </button>
                ) : (
                  row
                )}
              </th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
