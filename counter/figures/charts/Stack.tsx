// Of a whole, the parts beside each other: told apart by pattern, so that they are on grey paper too.

import { useId } from 'preact/hooks';
import styles from './charts.module.css';
import { Frame } from './Frame.tsx';
import { linear } from './scales.ts';

/** In the order in which they are drawn. */
export const patterns = ['full', 'stripes', 'dots', 'cross', 'empty'] as const;
export type Pattern = (typeof patterns)[number];

export type StackRow = {
  readonly key: string;
  readonly name: string;
  readonly parts: readonly { readonly key: string; readonly pattern: Pattern; readonly value: number }[];
};

const row = 64;

export function Stack({
  says,
  rows,
  text,
}: {
  says: string;
  rows: readonly StackRow[];
  text: (value: number, of: number) => string;
}) {
  const id = useId();
  return (
    <Frame says={says} height={rows.length * row}>
      {(width) => (
        <>
          <defs>
            <Fills id={id} />
          </defs>
          {rows.map(({ key, name, parts }, i) => {
            const whole = parts.reduce((sum, { value }) => sum + value, 0);
            const x = linear(whole, 0.75, width - 0.75);
            let begun = 0;
            return (
              <g key={key}>
                <text class={styles.spanName} x="0" y={i * row + 18}>
                  {name}
                </text>
                {parts.map(({ key: part, pattern, value }) => {
                  const [from, to] = [x(begun), x(begun + value)];
                  begun += value;
                  if (value === 0) return null;
                  return (
                    <g key={part}>
                      <rect
                        class={styles.piece}
                        fill={`url(#${id}-${pattern})`}
                        x={from}
                        y={i * row + 26}
                        width={to - from}
                        height="28"
                      />
                      {pattern === 'full' && to - from > 60 && (
                        <text class={styles.inside} x={from + 10} y={i * row + 45}>
                          {text(value, whole)}
                        </text>
                      )}
                    </g>
                  );
                })}
              </g>
            );
          })}
        </>
      )}
    </Frame>
  );
}

/** What a pattern looks like, beside its name. */
export function Swatch({ pattern }: { pattern: Pattern }) {
  const id = useId();
  return (
    <svg class={styles.swatch} viewBox="0 0 22 16" aria-hidden="true">
      <defs>
        <Fills id={id} />
      </defs>
      <rect class={styles.piece} fill={`url(#${id}-${pattern})`} x="1" y="1" width="20" height="14" />
    </svg>
  );
}

function Fills({ id }: { id: string }) {
  return patterns.map((pattern) => (
    <pattern key={pattern} id={`${id}-${pattern}`} width="7" height="7" patternUnits="userSpaceOnUse">
      <rect class={pattern === 'full' ? styles.fullInk : styles.noInk} width="7" height="7" />
      {pattern === 'stripes' && <path class={styles.ink} d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" />}
      {pattern === 'dots' && <circle class={styles.fullInk} cx="3.5" cy="3.5" r="1.5" />}
      {pattern === 'cross' && <path class={styles.ink} d="M0 3.5H7M3.5 0V7" />}
    </pattern>
  ));
}
