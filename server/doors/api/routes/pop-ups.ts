// Pop-ups: opened, changed and closed by a supervisor.

import { z } from 'zod';
import { isRefusal, type Refusal } from '../../../../core/day/context.ts';
import { DateSchema, Hours } from '../../../../core/office/hours.ts';
import { Printer } from '../../../../core/office/office.ts';
import type { PopUpPlan } from '../../../../core/office/pop-up.ts';
import { Id, line } from '../../../../core/office/text.ts';
import { endedDays } from '../../../days-file.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Laptops } from '../../../laptops.ts';
import type { People } from '../../../people/people.ts';
import type { PopUps } from '../../../pop-ups.ts';
import type { Store, StreamName } from '../../../store/store.ts';
import { noSuchSite, type Reply, type Route, refuseElsewhere, route } from '../route.ts';
import { byOf } from './office.ts';

const tag = 'pop-ups';
const needs = 'open-pop-up';
const mostCounters = 20;

const plan = {
  name: line(60),
  address: line(120).optional(),
  firstDay: DateSchema,
  lastDay: DateSchema,
  hours: Hours.optional().meta({ description: 'As in what it is made like, unless given.' }),
  counters: z.int().min(1).max(mostCounters).optional().meta({ description: 'How many; likewise.' }),
};
const Like = z.union([z.strictObject({ template: Id }), z.strictObject({ site: Id })]);

const Model = z.object({ id: Id, name: z.string(), hours: Hours, counters: z.int() });
const PopUpInfo = Model.extend({
  address: z.string().nullable(),
  firstDay: DateSchema,
  lastDay: DateSchema,
  closed: z.boolean().meta({ description: 'Before its last day was over.' }),
  stage: z.enum(['coming', 'running', 'past']),
  printer: Printer,
  days: z.int().meta({ description: 'How many have ended and are kept whole: those that can be saved now.' }),
});
const Listed = z.object({
  popUps: z.array(PopUpInfo),
  templates: z.array(Model),
  sites: z.array(Model).meta({ description: 'Others that a pop-up can be made like.' }),
});
const Saved = z.object({ version: z.int() });

const params = z.object({ site: Id });
const changeRefusals = ['office/from-file', 'office/unsound', 'office/day-running', 'pop-up/over'] as const;

export type PopUpRoutesParts = {
  readonly desk: FrontDesk;
  readonly popUps: PopUps;
  readonly people: People;
  readonly laptops: Laptops;
  readonly store: Store;
};

export function popUpRoutes({ desk, popUps, people, laptops, store }: PopUpRoutesParts): Route[] {
  // A site that is failing answers nothing until its disk is well, and would keep all the others waiting.
  const daysAt = async (streams: readonly StreamName[], id: string) => {
    const site = desk.find(id)?.site;
    return site && !site.failing ? (await endedDays(streams, site)).length : 0;
  };
  return [
    route({
      method: 'get',
      path: '/pop-ups',
      tag,
      summary: 'Pop-ups, the last to open first, and what others can be made like',
      needs,
      answer: { status: 200, schema: Listed },
      handle: async ({ caller }) => {
        const streams = await store.streams();
        const told = popUps
          .all()
          .filter(({ site }) => !refuseElsewhere(caller, site.id))
          .map(async ({ site, popUp, stage }) => {
            const { printer, address = null } = site;
            const days = await daysAt(streams, site.id);
            return { ...modelOf(site), address, ...popUp, stage, printer, days };
          });
        return {
          status: 200,
          body: {
            popUps: await Promise.all(told),
            templates: desk.office.templates.map(modelOf),
            sites: desk.office.sites.filter(({ popUp }) => !popUp).map(modelOf),
          },
        };
      },
    }),
    route({
      method: 'post',
      path: '/pop-ups',
      tag,
      summary: 'Open a site for some days',
      needs,
      body: z.strictObject({ like: Like, ...plan }),
      answer: { status: 201, schema: Saved.extend({ id: Id }) },
      refusals: [...changeRefusals, 'resource/unknown'],
      handle: async ({ body: { like, ...wished }, caller }) =>
        // A new site is none of those that somebody is kept to.
        refuseElsewhere(caller, 'all') ??
        answer(201, await popUps.open(like, wished satisfies PopUpPlan, byOf(caller, people))),
    }),
    route({
      method: 'put',
      path: '/pop-ups/{site}',
      tag,
      summary:
        'Give a pop-up another name, address, other days, hours, counters; opens it again if it was closed',
      needs,
      params,
      body: z.strictObject(plan),
      answer: { status: 200, schema: Saved },
      refusals: [...changeRefusals, 'site/unknown'],
      handle: async ({ params: { site }, body, caller }) =>
        answer(200, await popUps.change(site, body, byOf(caller, people))),
    }),
    route({
      method: 'post',
      path: '/pop-ups/{site}/close',
      tag,
      summary: 'Close a pop-up before its last day is over; who has a ticket is served first',
      needs,
      params,
      answer: { status: 200, schema: Saved },
      refusals: [...changeRefusals, 'site/unknown'],
      handle: async ({ params: { site }, caller }) =>
        answer(200, await popUps.close(site, byOf(caller, people))),
    }),
    route({
      method: 'post',
      path: '/pop-ups/{site}/laptop',
      tag,
      summary:
        'Let the machine that asks be the kiosk and the display of a pop-up, in place of the one before; its keys hold there alone',
      needs,
      params,
      body: z
        .strictObject({ kiosk: line(40), display: line(40) })
        .meta({ description: 'What staff call them.' }),
      answer: { status: 201, schema: z.object({ kiosk: z.string(), display: z.string() }) },
      refusals: ['site/unknown'],
      handle: async ({ params: { site }, body }) => {
        if (!popUps.unended(site)) return noSuchSite(site);
        return { status: 201, body: { ...(await laptops.give(site, body)) } };
      },
    }),
  ];
}

function modelOf({
  id,
  name,
  hours,
  counters,
}: Omit<z.infer<typeof Model>, 'counters'> & { counters: readonly unknown[] }) {
  return { id, name, hours, counters: counters.length };
}

function answer(status: 200 | 201, saved: object): Reply | Refusal {
  return isRefusal(saved) ? saved : { status, body: saved };
}
