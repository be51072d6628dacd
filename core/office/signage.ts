// What other people's screens may show of the office: the hosts whose pages may frame the display, and who may read the feed.

import { z } from 'zod';
import { named } from './faults.ts';

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** A name as it stands in an address, with its port where that is not the usual one: `signage.example.org`. */
export const SignageHost = z
  .string()
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1)
      .max(120)
      .regex(new RegExp(`^${label}(?:\\.${label})*(?::[1-9]\\d{0,4})?$`), named('not-a-host')),
  );

export const Signage = z.strictObject({
  hosts: z.array(SignageHost).max(20).default([]),
  /** Who may read the feed: only who has a key, or everybody who reaches the server. */
  feed: z.enum(['key', 'open']).default('key'),
});
export type Signage = z.infer<typeof Signage>;
