// Sites as they are, and what can be seen of them.

import { z } from 'zod';
import { refuse } from '../../../../core/day/context.ts';
import { openErrands } from '../../../../core/day/state.ts';
import { DateSchema } from '../../../../core/office/hours.ts';
import { stageOf } from '../../../../core/office/pop-up.ts';
import { Id } from '../../../../core/office/text.ts';
import { everybodyWaiting } from '../../../../core/queue.ts';
import { displayView } from '../../../../core/views/display.ts';
import { placeView } from '../../../../core/views/place.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Store } from '../../../store/store.ts';
import type { Broadcast } from '../../broadcast.ts';
import { noSuchSite, type Route, refuseElsewhere, route } from '../route.ts';
import { Display, Events, Queue, SiteInfo } from '../shapes.ts';

const params = z.object({ site: Id });
const refusals = ['site/unknown'] as const;
/** As many entries as one answer holds. */
const mostEntries = 1000;

export function siteRoutes(desk: FrontDesk, broadcast: Broadcast, store: Store): Route[] {
  return [
    route({
      method: 'get',
      path: '/sites',
      tag: 'sites',
      summary: 'The sites where one may ask, with their services and counters',
      needs: 'caller',
      answer: { status: 200, schema: z.array(SiteInfo) },
      handle: async ({ caller }) => ({
        status: 200,
        body: [...desk.sites()]
          .filter(({ site }) => !refuseElsewhere(caller, site.config.id))
          .map(({ site }) => {
            const { languages, services, counters } = placeView(site.office, site.config);
            const { id, name, timeZone } = site.config;
            const popUp = stageOf(site.config, site.date);
            return { id, name, timeZone, languages, services, counters, ...(popUp ? { popUp } : {}) };
          }),
      }),
    }),
    route({
      method: 'get',
      path: '/sites/{site}/display',
      tag: 'sites',
      summary: 'What the waiting room sees',
      needs: 'see-display',
      params,
      answer: { status: 200, schema: Display },
      refusals,
      handle: async ({ params: { site } }) => {
        const open = desk.find(site);
        if (!open) return noSuchSite(site);
        return open.site.read((day) => {
          const {
            view: _view,
            size: _size,
            poster: _poster,
            speech: _speech,
            languages: _languages,
            texts: _texts,
            ...body
          } = displayView({
            ...broadcast.sceneOf(open, day),
            speech: [],
          });
          return { status: 200, body };
        });
      },
    }),
    route({
      method: 'get',
      path: '/sites/{site}/queue',
      tag: 'sites',
      summary: 'Who waits, in the order of their due times',
      needs: 'see-queue',
      params,
      answer: { status: 200, schema: Queue },
      refusals,
      handle: async ({ params: { site } }) => {
        const open = desk.find(site);
        if (!open) return noSuchSite(site);
        return open.site.read((day) => {
          const { at, waits } = broadcast.sceneOf(open, day);
          const waiting = everybodyWaiting(day).map(({ visit, errand }) => ({
            visit: visit.id,
            number: visit.number ?? null,
            services: openErrands(visit).map(({ service }) => service),
            arrived: visit.arrived,
            due: errand.due,
            booked: visit.booked ?? null,
            counter: (visit.state.is === 'waiting' && visit.state.only) || null,
            wait: waits.visits.get(visit.id) ?? null,
          }));
          return { status: 200, body: { version: day.version, at, waiting } };
        });
      },
    }),
    route({
      method: 'get',
      path: '/sites/{site}/events',
      tag: 'sites',
      summary: 'The journal of a service day, from a version on',
      needs: 'read-events',
      params,
      query: z.object({
        from: z.coerce.number().int().min(1).default(1),
        date: DateSchema.optional().meta({ description: 'The service day; today unless given.' }),
      }),
      answer: { status: 200, schema: Events },
      refusals: [...refusals, 'resource/unknown'],
      handle: async ({ params: { site }, query: { from, date } }) => {
        const open = desk.find(site);
        if (!open) return noSuchSite(site);
        const wanted = date ?? open.site.date;
        const entries = await store.read(`${site}/${wanted}`);
        if (entries.length === 0 && wanted !== open.site.date) return refuse('resource/unknown');
        const found = entries.slice(from - 1, from - 1 + mostEntries);
        const version = found.at(-1)?.version ?? from - 1;
        return { status: 200, body: { site, date: wanted, version, entries: found } };
      },
    }),
  ];
}
