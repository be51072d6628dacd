// Phone calls of a year by day: seen, entered and corrected, imported from a file (F3).

import { z } from 'zod';
import { CallCount, CallDays, CallYear } from '../../../../core/calls/calls.ts';
import { tellCallFault, tellCallFaults } from '../../../../core/calls/tell.ts';
import { refuse } from '../../../../core/day/context.ts';
import type { StaffLanguage } from '../../../../core/office/languages.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { PhoneCalls } from '../../../phone-calls.ts';
import { type Route, refuseElsewhere, route } from '../route.ts';

const params = z.object({ year: z.string().regex(/^20\d\d$/) });

const ImportedCalls = z
  .object({
    year: z.int(),
    dry: z.boolean().meta({ description: 'It was only looked at.' }),
    changes: z.record(z.string(), z.object({ was: CallCount.nullable(), is: CallCount.nullable() })),
    unchanged: z.int(),
    faults: z
      .array(z.object({ line: z.int().nullable(), fault: z.string(), text: z.string() }))
      .meta({ description: 'With `dry` alone, and then nothing else is told.' }),
  })
  .meta({ id: 'ImportedCalls' });

export function phoneCallRoutes(desk: FrontDesk, calls: PhoneCalls): Route[] {
  return [
    route({
      method: 'get',
      path: '/phone-calls/{year}',
      tag: 'figures',
      summary: 'Phone calls of a year by day, and who changed what when',
      needs: 'enter-phone-calls',
      params,
      answer: { status: 200, schema: CallYear.meta({ id: 'CallYear' }) },
      refusals: ['role/other-site'],
      handle: async ({ params: { year }, caller }) =>
        refuseElsewhere(caller, 'all') ?? { status: 200, body: await calls.of(Number(year)) },
    }),
    route({
      method: 'put',
      path: '/phone-calls/{year}',
      tag: 'figures',
      summary: 'Enter or correct phone calls of some days; null takes a day’s number away',
      needs: 'enter-phone-calls',
      params,
      body: CallDays,
      answer: { status: 200, schema: CallYear },
      refusals: ['role/other-site', 'calls/other-year', 'calls/not-yet', 'store/failing'],
      handle: async ({ params: { year }, body, caller }) => {
        const elsewhere = refuseElsewhere(caller, 'all');
        if (elsewhere) return elsewhere;
        const today = todayAt(desk);
        for (const date of Object.keys(body)) {
          if (date.slice(0, 4) !== year) return refuse('calls/other-year', { date, year });
          if (date > today) return refuse('calls/not-yet', { date });
        }
        return { status: 200, body: await calls.enter(Number(year), body, caller.by(today)) };
      },
    }),
    route({
      method: 'post',
      path: '/phone-calls/{year}/import',
      tag: 'figures',
      summary: 'Take over phone calls from a file: all of it, or nothing',
      needs: 'enter-phone-calls',
      params,
      query: z.object({
        dry: z
          .enum(['0', '1'])
          .default('0')
          .meta({ description: '1: only say what it would change, and what is wrong with it.' }),
      }),
      takes: 'text/csv',
      largest: '64kb',
      body: z.instanceof(Uint8Array).meta({
        type: 'string',
        description: 'Lines of `date;calls` in UTF-8, all in the year.',
        example: 'date;calls\r\n2022-01-03;512\r\n04-01-2022;498\r\n',
      }),
      answer: { status: 200, schema: ImportedCalls },
      refusals: ['role/other-site', 'calls/file-unsound', 'store/failing'],
      handle: async ({ params: { year }, query, body, caller, language }) => {
        const elsewhere = refuseElsewhere(caller, 'all');
        if (elsewhere) return elsewhere;
        const today = todayAt(desk);
        const dry = query.dry === '1';
        const look = await calls.import(Number(year), body, { today, by: caller.by(today), dry });
        if (look.faults.length > 0 && !dry)
          return {
            ...refuse('calls/file-unsound', { faults: look.faults.length }),
            explain: (reader: StaffLanguage) => tellCallFaults(look.faults, reader),
          };
        const faults = look.faults.map((fault) => ({
          line: fault.line,
          fault: fault.fault,
          text: tellCallFault(fault, language),
        }));
        return { status: 200, body: { year: Number(year), dry, ...look, faults } };
      },
    }),
  ];
}

/** The latest of the sites' days: somewhere it may be tomorrow already. */
export function todayAt(desk: FrontDesk): string {
  const dates = desk.sites().map(({ site }) => site.date);
  return dates.sort().at(-1) ?? '';
}
