// Days that a pop-up's laptop ran on a server of its own: saved there as a file, looked at and taken over here (F5).

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { tellDayFault, tellDayFaults } from '../../../../core/days-file/tell.ts';
import type { StaffLanguage } from '../../../../core/office/languages.ts';
import { Id } from '../../../../core/office/text.ts';
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
      .meta({ description: 'New here.' }),
    known: z.array(z.string()).meta({ description: 'Here already, just as they are in the file.' }),
    faults: z
      .array(z.object({ line: z.int(), date: z.string().nullable(), fault: z.string(), text: z.string() }))
      .meta({ description: 'With `dry` alone, and then nothing else is told.' }),
  })
  .meta({ id: 'BroughtDays' });

export type DaysRoutesParts = {
  readonly desk: FrontDesk;
  readonly store: Store;
  readonly broughtDays: BroughtDays;
};

export function dayRoutes({ desk, store, broughtDays }: DaysRoutesParts): Route[] {
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
      answer: { status: 200, file: type, schema: z.string() },
      refusals: ['site/unknown'],
      handle: async ({ params: { site: id } }) => {
        const site = popUp(id);
        if (!site) return noSuchSite(id);
        return { status: 200, file: { name: `${id}-days.jsonl`, bytes: await daysFile(store, site) } };
      },
    }),
    route({
      method: 'post',
      path,
      tag,
      summary: 'Take over the days of a pop-up that another server counted: all of the file, or nothing',
      needs,
      params,
      query: z.object({
        dry: z
          .enum(['0', '1'])
          .default('0')
          .meta({ description: '1: only say what it would bring, and what is wrong with it.' }),
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
      handle: async ({ params: { site: id }, query, body, language }) => {
        const site = popUp(id);
        if (!site) return noSuchSite(id);
        const dry = query.dry === '1';
        const look = await broughtDays.bring(site, body, { dry });
        if (look.faults.length > 0 && !dry)
          return {
            ...refuse('days/file-unsound', { faults: look.faults.length }),
            explain: (reader: StaffLanguage) => tellDayFaults(look.faults, reader),
          };
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
