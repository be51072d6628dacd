// A site for signage and websites: by a key, or for everybody where the office says so.

import { z } from 'zod';
import { Id } from '../../../../core/office/text.ts';
import { feedKeeps, feedView } from '../../../../core/views/feed.ts';
import type { FrontDesk } from '../../../front-desk.ts';
import type { Broadcast } from '../../broadcast.ts';
import { noSuchSite, type Route, route } from '../route.ts';
import { Feed } from '../shapes.ts';

export function feedRoutes(desk: FrontDesk, broadcast: Broadcast): Route[] {
  const openToAll = () => desk.office.signage.feed === 'open';
  return [
    route({
      method: 'get',
      path: '/sites/{site}/feed',
      tag: 'sites',
      summary: 'Last calls, who waits and how long, messages and opening, for signage and websites',
      needs: 'see-display',
      openToAll,
      params: z.object({ site: Id }),
      answer: { status: 200, schema: Feed },
      refusals: ['site/unknown'],
      handle: async ({ params: { site } }) => {
        const open = desk.find(site);
        if (!open) return noSuchSite(site);
        const kept = `${openToAll() ? 'public' : 'private'}, max-age=${feedKeeps / 1000}`;
        return open.site.read((day) => ({
          status: 200,
          headers: { 'Cache-Control': kept },
          body: feedView(broadcast.sceneOf(open, day)),
        }));
      },
    }),
  ];
}
