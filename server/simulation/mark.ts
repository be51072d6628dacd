// What says of a data folder that it is simulated, and how it was made. Whoever shows figures of it says so too.

import { z } from 'zod';
import { DateSchema } from '../../core/office/hours.ts';
import type { Store } from '../store/store.ts';

export const markName = 'simulation';

const Made = z.object({
  from: DateSchema,
  to: DateSchema,
  seed: z.int(),
  scale: z.number(),
});
export type Made = z.infer<typeof Made>;

/** In the order in which they were made. */
export const Mark = z.object({ simulated: z.literal(true), made: z.array(Made) });

export async function isSimulated(store: Store): Promise<boolean> {
  return (await store.readDocument(markName, Mark)) !== undefined;
}

/** To be written before the first day: half a year that was broken off is simulated too. */
export async function markSimulated(store: Store, made: Made): Promise<void> {
  const before = await store.readDocument(markName, Mark);
  const body = { simulated: true, made: [...(before?.body.made ?? []), made] };
  await store.writeDocument(markName, before?.version ?? 0, body);
}
