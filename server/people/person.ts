// Somebody who may sign in.

import { z } from 'zod';
import { Id, line } from '../../core/office/text.ts';
import { staffRoles } from '../../core/roles.ts';
import type { Workplaces } from '../../core/workplaces.ts';

export const Sites = z
  .union([z.literal('all'), z.array(Id).max(200)])
  .meta({ description: 'Where they may work. An administrator may everything everywhere.' });

export const Name = line(40);

const Profile = z.strictObject({ name: Name, role: z.enum(staffRoles), sites: Sites });
export type Profile = z.infer<typeof Profile>;

export const PersonInput = z.strictObject({
  ...Profile.shape,
  sites: Sites.default('all'),
  password: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Without one the server makes one, and tells it in the answer, once.' }),
  mustChange: z.boolean().optional().meta({
    description: 'They choose a password of their own first; unless said, where the server made it.',
  }),
});
export const PersonChange = Profile;

/** Who somebody is at the provider, for ever; the name there may change. */
export const Subject = z.strictObject({ issuer: z.string(), id: z.string() });
export type Subject = z.infer<typeof Subject>;

/** As they are kept, by older releases too. */
export const Person = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: z.enum(staffRoles),
  sites: Sites.default('all'),
  /** Its hash; null: they sign in at the provider alone (R6). */
  password: z.string().nullable(),
  subject: Subject.optional(),
  mustChange: z.boolean().default(false),
});
export type Person = z.infer<typeof Person>;

/** Where somebody may work: administrators everywhere. */
export function workplacesOf({ role, sites }: Pick<Person, 'role' | 'sites'>): Workplaces {
  return role === 'administrator' ? 'all' : sites;
}
