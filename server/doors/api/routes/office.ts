// The office's settings: read, checked, changed and taken back by an administrator.

import { z } from 'zod';
import { isRefusal, type Refusal, refuse } from '../../../../core/day/context.ts';
import { breakNames } from '../../../../core/office/breaks.ts';
import { exampleOffice } from '../../../../core/office/example.ts';
import { faultNames } from '../../../../core/office/faults.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { thingNames } from '../../../../core/office/things.ts';
import type { Caller } from '../../../front-desk.ts';
import type { OfficeChanges } from '../../../office-changes.ts';
import type { People } from '../../../people/people.ts';
import type { By } from '../../../revisions.ts';
import { type Reply, type Route, route } from '../route.ts';

const tag = 'office';
const needs = 'manage-office';
/** The office's pictures are in it. */
const largest = '2mb';

const Office = z.unknown().meta({ description: 'The office as its file would hold it, pictures included.' });
const Version = z.int().min(1).meta({ description: 'The newest that was saved, also one that is to come.' });
const When = z.enum(['now', 'tomorrow']);
const Person = z.object({ id: z.string(), name: z.string() });
const About = z.record(z.string(), z.union([z.string(), z.number()]));

const Change = z
  .object({
    path: z.array(z.string()).meta({ description: 'Ids in place of positions.' }),
    is: z.enum(['added', 'removed', 'changed']),
    before: z.unknown().optional(),
    after: z.unknown().optional(),
    of: z.array(z.object({ is: z.enum(thingNames), name: z.unknown() })),
  })
  .meta({ id: 'Change' });

const OfficeNow = z.object({
  version: Version,
  office: Office,
  source: z.enum(['data', 'file', 'demo']),
  next: z.object({ from: DateSchema, office: Office }).nullable(),
  machine: z.object({ keepMonths: z.int() }).meta({
    description:
      'What the server was started with: so many months journals of days are kept (`KEEP_MONTHS`).',
  }),
});

const Check = z.object({
  faults: z.array(
    z.object({
      path: z.array(z.union([z.string(), z.number()])),
      fault: z.enum(faultNames),
      about: About.optional(),
    }),
  ),
  changes: z.array(Change),
  breaks: z.array(z.object({ breaks: z.enum(breakNames), about: About })),
});

const Saved = z.object({
  version: Version,
  replaced: z.int().nullable().meta({ description: 'What was to come tomorrow and now does not.' }),
});

const Told = z.object({
  version: z.int(),
  at: z.int(),
  by: Person.nullable().meta({ description: 'Null: it came with the start of the server.' }),
  when: When,
  from: DateSchema.optional(),
  changes: z.array(Change),
  withdrawn: z.object({ at: z.int(), by: Person }).optional(),
});

const params = z.object({ version: z.coerce.number().int().min(1) });
const refusals = ['office/from-file', 'office/changed', 'office/unsound', 'office/day-running'] as const;

export function officeRoutes({ office, people }: { office: OfficeChanges; people: People }): Route[] {
  return [
    route({
      method: 'get',
      path: '/office',
      tag,
      summary: 'The office in force, and what is to come',
      needs,
      answer: { status: 200, schema: OfficeNow },
      handle: async () => ({ status: 200, body: await office.now() }),
    }),
    route({
      method: 'get',
      path: '/office/example',
      tag,
      summary: 'An office to start from',
      needs,
      answer: { status: 200, schema: z.object({ office: Office }) },
      handle: async () => ({ status: 200, body: { office: exampleOffice } }),
    }),
    route({
      method: 'post',
      path: '/office/check',
      tag,
      summary:
        'What is wrong with an office, what it would change, and what of the running day it would break',
      needs,
      largest,
      body: z.strictObject({ office: Office }),
      answer: { status: 200, schema: Check },
      handle: async ({ body }) => ({ status: 200, body: await office.check(body.office) }),
    }),
    route({
      method: 'put',
      path: '/office',
      tag,
      summary: 'Change the office, now or from tomorrow on',
      needs,
      largest,
      body: z.strictObject({ version: Version, office: Office, when: When }),
      answer: { status: 200, schema: Saved },
      refusals,
      handle: async ({ body, caller }) => answer(await office.save(body, byOf(caller, people))),
    }),
    route({
      method: 'delete',
      path: '/office/next',
      tag,
      summary: 'Take back what was to come tomorrow',
      needs,
      answer: { status: 204, schema: undefined },
      refusals: ['resource/unknown'],
      handle: async ({ caller }) => (await office.withdraw(byOf(caller, people))) ?? { status: 204 },
    }),
    route({
      method: 'get',
      path: '/office/changes',
      tag,
      summary: 'Who changed what, the newest first, at most 50',
      needs,
      query: z.object({
        before: z.coerce.number().int().min(1).optional().meta({ description: 'Those before this version.' }),
      }),
      answer: { status: 200, schema: z.array(Told) },
      handle: async ({ query: { before } }) => ({ status: 200, body: await office.told(before) }),
    }),
    route({
      method: 'get',
      path: '/office/changes/{version}',
      tag,
      summary: 'The office as it was',
      needs,
      params,
      answer: { status: 200, schema: z.object({ office: Office }) },
      refusals: ['resource/unknown'],
      handle: async ({ params: { version } }) => {
        const revision = await office.revision(version);
        return revision ? { status: 200, body: { office: revision.office } } : refuse('resource/unknown');
      },
    }),
    route({
      method: 'post',
      path: '/office/changes/{version}/restore',
      tag,
      summary: 'Bring back the office as it was, as a new change',
      needs,
      params,
      body: z.strictObject({ version: Version, when: When }),
      answer: { status: 200, schema: Saved },
      refusals: [...refusals, 'resource/unknown'],
      handle: async ({ params: { version }, body, caller }) =>
        answer(await office.restore(version, body, byOf(caller, people))),
    }),
  ];
}

function answer(saved: object): Reply | Refusal {
  return isRefusal(saved) ? saved : { status: 200, body: saved };
}

/** Who it was; the name too: it still says who it was when the person is gone. */
export function byOf({ person = '' }: Caller, people: People): By {
  return { id: person, name: people.find(person)?.name ?? '' };
}
