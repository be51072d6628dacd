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
  const widest = 12 + 8 * Math.max(0, ...bars.map(({ value }) => text(value ?? 0).length));
  const y = linear(ticks.at(-1) ?? 1, bottom, top);
  return (
    <Frame says={says} height={height}>
      {(width) => {
        const { at, width: wide } = bands(bars.length, left, width);
        const marked = every(bars.length, width - left, 38);
        const told = (width - left) / bars.length >= widest;
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
                  {before !== null && <Mark from={at(i) - 3} to={at(i) + wide + 3} y={y(before)} />}
                  {told && <Value x={middle} value={value} bar={y} above={before} text={text} />}
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

/** The year before. */
function Mark({ from, to, y }: { from: number; to: number; y: number }) {
  return ['rim', 'before'].map((line) => (
    <line key={line} class={styles[line]} x1={from} x2={to} y1={y} y2={y} />
  ));
}

/** At the foot of its bar, where no mark of the year before comes near it; above a bar that is too low. */
function Value({
  x,
  value,
  bar,
  above,
  text,
}: {
  x: number;
  value: number | null;
  bar: (value: number) => number;
  above: number | null;
  text: (value: number) => string;
}) {
  const isInside = above !== null && value !== null && bottom - bar(value) > 40;
  const tip = Math.min(bar(value ?? 0), bar(isInside ? 0 : (above ?? 0)));
  return (
    <text
      class={isInside ? styles.inside : styles.value}
      x={x}
      y={isInside ? bottom - 9 : tip - 7}
      text-anchor="middle"
    >
      {value === null ? '–' : text(value)}
    </text>
  );
}
