// The frame of a chart: drawn as wide as there is room, so that its text is as large as all other text.

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './charts.module.css';

/** Before it is measured, and where nothing can be. */
const usual = 640;

export function Frame({
  says,
  height,
  children,
}: {
  /** What it shows, in words. */
  says: string;
  height: number;
  children: (width: number) => ComponentChildren;
}) {
  const place = useRef<HTMLDivElement>(null);
  const width = useSignal(usual);
  useLayoutEffect(() => {
    const { current } = place;
    if (!current) return;
    const measure = () => {
      // On paper it is drawn as on the screen and made smaller.
      if (current.clientWidth > 0 && !matchMedia('print').matches) width.value = current.clientWidth;
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(current);
    return () => watch.disconnect();
  }, [width]);
  return (
    <div ref={place} class={styles.frame}>
      <svg
        role="img"
        aria-label={says}
        viewBox={`0 0 ${width.value} ${height}`}
        preserveAspectRatio="xMinYMin"
      >
        {children(width.value)}
      </svg>
    </div>
  );
}

/** Lines across with their values at the left. */
export function Lines({
  ticks,
  y,
  left,
  right,
  text,
}: {
  ticks: readonly number[];
  y: (value: number) => number;
  left: number;
  right: number;
  text: (value: number) => string;
}) {
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            class={tick === 0 ? styles.zero : styles.line}
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
          />
          <text class={styles.tick} x={left - 8} y={y(tick) + 5} text-anchor="end">
            {text(tick)}
          </text>
        </g>
      ))}
    </>
  );
}
