// How many of each, as bars beside each other; a thin mark for the year before.

import styles from './charts.module.css';
import { Frame, Lines } from './Frame.tsx';
import { bands, every, linear, niceTicks } from './scales.ts';

export type Bar = {
  readonly key: string;
  readonly mark: string;
  /** Null is unknown: no bar, and a dash. */
  readonly value: number | null;
  readonly before: number | null;
};

const height = 280;
const [top, bottom, left] = [24, height - 32, 52];

export function Bars({
  says,
  bars,
  text,
  pick,
}: {
  says: string;
  bars: readonly Bar[];
  text: (value: number) => string;
  /** A shortcut for the mouse; the table has a button for each. */
  pick?: ((key: string) => void) | undefined;
}) {
  const ticks = niceTicks(Math.max(0, ...bars.flatMap(({ value, before }) => [value ?? 0, before ?? 0])));
  const y = linear(ticks.at(-1) ?? 1, bottom, top);
  return (
    <Frame says={says} height={height}>
      {(width) => {
        const { at, width: wide } = bands(bars.length, left, width);
        const marked = every(bars.length, width - left, 38);
        const told = wide >= 30;
        return (
          <>
            <Lines ticks={ticks} y={y} left={left} right={width} text={text} />
            {bars.map(({ key, mark, value, before }, i) => {
              const middle = at(i) + wide / 2;
              return (
                // biome-ignore lint/a11y/noStaticElementInteractions: the table beside has a button for each
                <g key={key} class={pick && styles.picked} onClick={pick && (() => pick(key))}>
                  {pick && <rect class={styles.reach} x={at(i)} y={top} width={wide} height={bottom - top} />}
                  {value !== null && (
                    <rect class={styles.bar} x={at(i)} y={y(value)} width={wide} height={bottom - y(value)} />
                  )}
                  {before !== null && (
                    <line
                      class={styles.before}
                      x1={at(i) - 3}
                      x2={at(i) + wide + 3}
                      y1={y(before)}
                      y2={y(before)}
                    />
                  )}
                  {told && (
                    <text
                      class={styles.value}
                      x={middle}
                      y={Math.min(y(value ?? 0), y(before ?? 0)) - 7}
                      text-anchor="middle"
                    >
                      {value === null ? '–' : text(value)}
                    </text>
                  )}
                  {i % marked === 0 && (
                    <text class={styles.mark} x={middle} y={bottom + 22} text-anchor="middle">
                      {mark}
                    </text>
                  )}
                </g>
              );
            })}
          </>
        );
      }}
    </Frame>
  );
}
