// How long it took over time: a line for the half, a broken one for nine of ten, and what lies between them.

import styles from './charts.module.css';
import { Frame, Lines } from './Frame.tsx';
import { bands, every, linear, minuteTicks, runs } from './scales.ts';

export type BandPoint = {
  readonly key: string;
  readonly mark: string;
  readonly median: number | null;
  readonly p90: number | null;
  /** The half of the year before. */
  readonly before: number | null;
};

const height = 280;
const [top, bottom, left] = [32, height - 32, 52];

export function Band({
  says,
  unit,
  points,
  names,
}: {
  says: string;
  /** Of the numbers at the left. */
  unit: string;
  points: readonly BandPoint[];
  /** Written at the ends of the lines. */
  names: { readonly median: string; readonly p90: string; readonly before: string };
}) {
  const ticks = minuteTicks(Math.max(1, ...points.flatMap(({ p90, before }) => [p90 ?? 0, before ?? 0])));
  const y = linear(ticks.at(-1) ?? 1, bottom, top);
  return (
    <Frame says={says} height={height}>
      {(width) => {
        const right = width - 76;
        const { at, width: wide } = bands(points.length, left, right);
        const x = (i: number) => at(i) + wide / 2;
        const marked = every(points.length, right - left, 38);
        const known = runs(
          points.map(({ median, p90 }) => (median === null || p90 === null ? null : { median, p90 })),
        );
        const earlier = runs(points.map(({ before }) => before));
        const last = known.at(-1)?.values.at(-1);
        const end = earlier.at(-1)?.values.at(-1);
        const labels = apart([
          ...(last
            ? [
                { text: names.p90, y: y(last.p90) },
                { text: names.median, y: y(last.median) },
              ]
            : []),
          ...(end === undefined ? [] : [{ text: names.before, y: y(end) }]),
        ]);
        return (
          <>
            <text class={styles.tick} x="0" y="12">
              {unit}
            </text>
            <Lines ticks={ticks} y={y} left={left} right={right} text={String} />
            {known.map(({ first, values }) => {
              const upper = values.map(({ p90 }, i) => `${x(first + i)},${y(p90)}`);
              const lower = values.map(({ median }, i) => `${x(first + i)},${y(median)}`);
              return (
                <g key={first}>
                  <polygon class={styles.band} points={[...upper, ...lower.toReversed()].join(' ')} />
                  <polyline class={styles.p90} points={upper.join(' ')} />
                  <polyline class={styles.median} points={lower.join(' ')} />
                  {values.map(({ median, p90 }, i) => (
                    <g key={points[first + i]?.key}>
                      <circle class={styles.ring} cx={x(first + i)} cy={y(p90)} r="3" />
                      <circle class={styles.dot} cx={x(first + i)} cy={y(median)} r="4" />
                    </g>
                  ))}
                </g>
              );
            })}
            {earlier.map(({ first, values }) => (
              <polyline
                key={first}
                class={styles.earlier}
                points={values.map((value, i) => `${x(first + i)},${y(value)}`).join(' ')}
              />
            ))}
            {labels.map(({ text, y: place }) => (
              <text key={text} class={styles.name} x={right + 6} y={place + 5}>
                {text}
              </text>
            ))}
            {points.map(
              ({ key, mark }, i) =>
                i % marked === 0 && (
                  <text key={key} class={styles.mark} x={x(i)} y={bottom + 22} text-anchor="middle">
                    {mark}
                  </text>
                ),
            )}
          </>
        );
      }}
    </Frame>
  );
}

/** Names that would stand in each other are moved apart, from the top down, and back up from the axis. */
function apart(labels: { text: string; y: number }[]): { text: string; y: number }[] {
  const line = 18;
  const placed = [...labels].sort((a, b) => a.y - b.y);
  for (const [i, label] of placed.entries()) {
    const above = placed[i - 1];
    if (above && label.y < above.y + line) placed[i] = { ...label, y: above.y + line };
  }
  for (let i = placed.length - 1; i >= 0; i -= 1) {
    const label = placed[i];
    const limit = (placed[i + 1]?.y ?? bottom + line) - line;
    if (label && label.y > limit) placed[i] = { ...label, y: limit };
  }
  return placed;
}
