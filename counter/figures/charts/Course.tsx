// How something stood through a day, as steps, with dotted lines where something happened.

import styles from './charts.module.css';
import { Frame, Lines } from './Frame.tsx';
import { linear, minuteTicks, niceTicks, runs } from './scales.ts';

const height = 170;
const [top, bottom, left] = [22, height - 28, 40];
const edge = 12;

export function Course({
  says,
  moments,
  marks,
  hours,
  scale,
}: {
  says: string;
  /** In order; null is nobody or unknown. */
  moments: readonly { readonly at: number; readonly value: number | null }[];
  marks: readonly { readonly at: number; readonly text: string }[];
  /** The full hours between the first moment and the last. */
  hours: readonly { readonly at: number; readonly text: string }[];
  scale: 'count' | 'minutes';
}) {
  const most = Math.max(1, ...moments.map(({ value }) => value ?? 0));
  const ticks = scale === 'minutes' ? minuteTicks(most) : niceTicks(most, 4);
  const y = linear(ticks.at(-1) ?? 1, bottom, top);
  const first = moments[0]?.at ?? 0;
  const whole = (moments.at(-1)?.at ?? first) - first;
  const known = runs(moments.map(({ at, value }) => (value === null ? null : { at, value })));
  return (
    <Frame says={says} height={height}>
      {(width) => {
        const place = linear(whole, left, width - edge);
        const x = (at: number) => place(Math.min(Math.max(at - first, 0), whole));
        const every = hours.length * 36 > width - left ? 2 : 1;
        return (
          <>
            <Lines ticks={ticks} y={y} left={left} right={width - edge} text={String} />
            {known.map(({ first: begin, values }) => {
              const steps = values
                .map(({ at, value }, i) => `${i === 0 ? 'M' : 'H'}${x(at)}${i === 0 ? ' ' : 'V'}${y(value)}`)
                .join('');
              const [from, to] = [x(values[0]?.at ?? 0), x(values.at(-1)?.at ?? 0)];
              return (
                <g key={begin}>
                  <path class={styles.area} d={`${steps}V${bottom}H${from}Z`} />
                  <path class={styles.steps} d={from === to ? `${steps}h2` : steps} />
                </g>
              );
            })}
            {marks.map(({ at, text }) => (
              <g key={text}>
                <line class={styles.noted} x1={x(at)} x2={x(at)} y1={top - 4} y2={bottom} />
                <text class={styles.value} x={x(at)} y={top - 8} text-anchor="middle">
                  {text}
                </text>
              </g>
            ))}
            {hours.map(
              ({ at, text }, i) =>
                i % every === 0 && (
                  <text key={at} class={styles.mark} x={x(at)} y={bottom + 20} text-anchor="middle">
                    {text}
                  </text>
                ),
            )}
          </>
        );
      }}
    </Frame>
  );
}
