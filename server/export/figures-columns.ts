// What stands in a file of figures: its columns, and the ways in which its rows are cut.

export const columns = [
  'by',
  'what',
  'visits',
  'served',
  'noShow',
  'cancelled',
  'expired',
  'servings',
  'waits',
  'waitHalf',
  'waitNine',
  'inTarget',
  'walkHalf',
  'serviceHalf',
  'serviceNine',
] as const;
export const groups = ['total', 'kind', 'part', 'site', 'area', 'service', 'weekday', 'hour'] as const;

export type FiguresWord =
  | (typeof columns)[number]
  | (typeof groups)[number]
  | 'title'
  | 'simulated'
  | 'walkIn'
  | 'booked'
  | 'gone';
