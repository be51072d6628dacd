// One thing under the other: a bar for its value, and where asked a thin line on to a second one.

import styles from './charts.module.css';
import { Frame } from './Frame.tsx';
import { linear } from './scales.ts';

export type Span = {
  readonly key: string;
  readonly name: string;
  readonly value: number | null;
  readonly valueText: string;
  readonly end?: number | null | undefined;
  readonly endText?: string | undefined;
};

const row = 52;

export function Spans({ says, spans }: { says: string; spans: readonly Span[] }) {
  const most = Math.max(1, ...spans.flatMap(({ value, end }) => [value ?? 0, end ?? 0]));
  return (
    <Frame says={says} height={spans.length * row + 4}>
      {(width) => {
        const x = linear(most, 0, width - 84);
        return spans.map(({ key, name, value, valueText, end, endText }, i) => {
          const y = i * row;
          const inner = value !== null && x(value) > 90;
          const tip = Math.max(x(value ?? 0), x(end ?? 0));
          return (
            <g key={key}>
              <text class={styles.spanName} x="0" y={y + 18}>
                {name}
              </text>
              {value !== null && (
                <rect class={styles.bar} x="0" y={y + 25} width={Math.max(2, x(value))} height="20" />
              )}
              {end !== null && end !== undefined && (
                <path
                  class={styles.whisker}
                  d={`M${x(value ?? 0)} ${y + 35}H${x(end)}M${x(end)} ${y + 28}v14`}
                />
              )}
              {endText === undefined ? (
                <text class={styles.value} x={tip + 8} y={y + 40}>
                  {valueText}
                </text>
              ) : (
                <>
                  {inner && (
                    <text class={styles.inside} x={x(value) - 8} y={y + 40} text-anchor="end">
                      {valueText}
                    </text>
                  )}
                  <text class={styles.value} x={tip + 8} y={y + 40}>
                    {inner ? endText : `${valueText} · ${endText}`}
                  </text>
                </>
              )}
            </g>
          );
        });
      }}
    </Frame>
  );
}
