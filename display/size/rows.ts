// How large the listed calls are, and how many there is room for.

import { type Room, signPadding } from './call.ts';
import { textWidth } from './width.ts';

export type RowTexts = {
  /** The longest number and counter in the list, and the mark of a booked call. */
  readonly number: string;
  readonly counter: string;
  readonly booked: string;
};

export type RowSizes = { readonly rows: number; readonly row: number };

/** In ems of a row's number: its height, its gaps, and the mark's font. */
export const rowLine = 1.6;
export const rowGap = 0.3;
export const markSize = 0.34;

const most = 6;

/** As many rows as fit, up to six, while they are at least two thirds as large as a single one could be. */
export function rowSizes(room: Room, largest: number, { number, counter, booked }: RowTexts): RowSizes {
  if (room.width <= 0 || room.height <= 0) return { rows: 0, row: 0 };
  const mark = markSize * (textWidth(booked) + 1.2);
  const width = textWidth(number) + rowGap + mark + rowGap + textWidth(counter) + signPadding;
  const row = Math.min(largest, room.width / width);
  const rows = Math.max(1, Math.min(most, Math.floor(room.height / ((row * rowLine * 2) / 3))));
  return { rows, row: Math.min(row, room.height / rows / rowLine) };
}
