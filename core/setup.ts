// What the first set-up asks for: its administrator, and the office to begin with (U1).

import { z } from 'zod';
import { Language, line } from './office/text.ts';

/** With an office's file there is an office already: only who may sign in is missing. */
export type SetupWants = 'office' | 'administrator' | 'nothing';

export const FirstAdministrator = z.strictObject({
  name: line(40),
  password: z.string().max(200),
});
export type FirstAdministrator = z.infer<typeof FirstAdministrator>;

export const FirstOffice = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.enum(['small', 'example']),
    name: line(80),
    country: z.string().max(2),
    languages: z.array(Language).min(1),
    timeZone: z.string().max(60),
  }),
  /** Exported from another front desk. */
  z.strictObject({ from: z.literal('file'), office: z.unknown() }),
]);
export type FirstOffice = z.infer<typeof FirstOffice>;

export const SetupInput = z.strictObject({
  administrator: FirstAdministrator,
  office: FirstOffice.optional(),
});
export type SetupInput = z.infer<typeof SetupInput>;

/** What the page is told before it asks. */
export type SetupInfo = {
  readonly wants: SetupWants;
  /** The office's name, as far as the person who started the server gave one. */
  readonly name: string;
};

/** Where to go on when all is set up. */
export type SetupDone = { readonly site: string };
