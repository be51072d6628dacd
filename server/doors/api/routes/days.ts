// Days that a pop-up's laptop ran on a server of its own: saved there as a file, looked at and taken over here (F5).

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { tellDayFault, tellDayFaults } from '../../../../core/days-file/tell.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import type { StaffLanguage } from '../../../../core/office/languages.ts';
import { Id } from '../../../../core/office/text.ts';
import { type AccessLog, idOf } from '../../../access-log.ts';
import type { BroughtDays } from '../../../brought-days.ts';
import { daysFile } from '../../../days-file.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Site } from '../../../site.ts';
import type { Store } from '../../../store/store.ts';
import { noSuchSite, type Route, route } from '../route.ts';

const tag = 'pop-ups';
const needs = 'bring-days';
const path = '/pop-ups/{site}/days';
const params = z.object({ site: Id });
const type = 'application/jsonl';

const count = z.int().nonnegative();
const Brought = z
  .object({
    site: Id,
    dry: z.boolean().meta({ description: 'It was only looked at.' }),
    days: z
      .array(z.object({ date: z.string(), visits: count, servings: count }))
      .meta({ description: 'Not here, or not whole.' }),
    known: z.array(z.string()).meta({ description: 'Here already, just as they are in the file.' }),
    faults: z
      .array(z.object({ line: z.int(), date: z.string().nullable(), fault: z.string(), text: z.string() }))
      .meta({
        description:
          'With `dry` or `skip` alone: days that are not taken over, or what is wrong with all of it.',
      }),
  })
  .meta({ id: 'BroughtDays' });

export type DaysRoutesParts = {
  readonly desk: FrontDesk;
  readonly store: Store;
  readonly broughtDays: BroughtDays;
  readonly simulated: boolean;
  readonly accessLog: AccessLog;
};

export function dayRoutes({ desk, store, broughtDays, simulated, accessLog }: DaysRoutesParts): Route[] {
  const popUp = (id: string): Site | undefined => {
    const site = desk.find(id)?.site;
    return site?.config.popUp ? site : undefined;
  };
  return [
    route({
      method: 'get',
      path,
      tag,
      summary: 'All ended days of a pop-up whose journals are kept, for another server to take over',
      needs,
      params,
      query: z.object({
        from: DateSchema.optional().meta({
          description: 'No day before: where all are too many for a file.',
        }),
        to: DateSchema.optional().meta({ description: 'No day after.' }),
      }),
      answer: { status: 200, file: type, schema: z.string() },
      refusals: ['site/unknown', 'store/failing'],
      handle: async ({ params: { site: id }, query }) => {
        const site = popUp(id);
        if (!site) return noSuchSite(id);
        if (site.failing) return refuse('store/failing');
        const bytes = await daysFile({ store, site, simulated }, query);
        return { status: 200, file: { name: `${id}-days.jsonl`, bytes } };
      },
    }),
    route({
      method: 'post',
      path,
      tag,
      summary:
        'Take over the days of a pop-up that another server counted: all of the file, or nothing, unless told to skip',
      needs,
      params,
      query: z.object({
        dry: z
          .enum(['0', '1'])
          .default('0')
          .meta({ description: '1: only say what it would bring, and what is wrong with it.' }),
        skip: z
          .enum(['0', '1'])
          .default('0')
          .meta({ description: '1: leave out the days that have faults, and take the others over.' }),
      }),
      takes: type,
      largest: '16mb',
      body: z.instanceof(Uint8Array).meta({
        type: 'string',
        description: 'What `GET` answered at the other server: JSON Lines.',
        example:
          '{"frontDesk":"days","format":1,"site":"soenderstrand","name":"Sønderstrand","days":1}\n{"day":"2026-06-13","entries":2}\n…',
      }),
      answer: { status: 200, schema: Brought },
      refusals: ['site/unknown', 'days/file-unsound', 'store/failing'],
      handle: async ({ params: { site: id }, query, body, language, caller, from }) => {
        const site = popUp(id);
        if (!site) return noSuchSite(id);
        const dry = query.dry === '1';
        const skip = query.skip === '1';
        const look = await broughtDays.bring(site, body, { dry, skip });
        const isNothing = look.days.length + look.known.length === 0;
        if (look.faults.length > 0 && !dry && (!skip || isNothing))
          return {
            ...refuse('days/file-unsound', { faults: look.faults.length }),
            explain: (reader: StaffLanguage) => tellDayFaults(look.faults, reader),
          };
        if (!dry && look.days.length > 0) {
          const asked = [id, ...look.days.map(({ date }) => date)].join(' ');
          accessLog.note({ event: 'days brought', who: idOf(caller), from: from.address, asked });
        }
        const faults = look.faults.map((fault) => ({
          line: fault.line,
          date: fault.date ?? null,
          fault: fault.fault,
          text: tellDayFault(fault, language),
        }));
        return { status: 200, body: { site: id, dry, ...look, faults } };
      },
    }),
  ];
}
