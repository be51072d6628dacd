// What the page needs of core/outlook, whose runs stay out of it.

export type { GroupOutlook } from '../../core/outlook/outlook.ts';

/** As in core/outlook/outlook.ts. */
export const toldAfter = [15, 30, 60] as const;
